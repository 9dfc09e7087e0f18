import { mockServices } from '@backstage/backend-test-utils';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { FullImportHistory } from '../../store/RequestHistory';
import { createImportNotifier } from '../../outbox';
import { Clock } from '../../../time/Clock';
import { HistoryReach } from '../HistoryReach';
import { ClusterLedger } from '../ClusterLedger';
import { SimulatedEverest } from './SimulatedEverest';
import { SimulatedWatch } from './SimulatedWatch';

/** One replica of the portal: its own watch, clock and memory, and the database that all share. */
export class SimulatedReplica {
  readonly watch: SimulatedWatch;
  readonly #ledger: ClusterLedger;
  readonly #notifier: ReturnType<typeof createImportNotifier>;
  #telling: Promise<void>[] = [];

  constructor(options: {
    everest: SimulatedEverest;
    history: FullImportHistory;
    notifications: NotificationService;
    /** May be minutes off. */
    clock: Clock;
  }) {
    const { everest, history, notifications, clock } = options;
    const logger = mockServices.logger.mock();
    const auditor = mockServices.auditor.mock();
    this.#notifier = createImportNotifier({
      ...{ history, notifications, auditor, logger },
    });
    this.watch = new SimulatedWatch(everest, clock);
    this.#ledger = new ClusterLedger(this.watch, {
      ...{ history, clock, logger },
      reach: new HistoryReach(clock),
      ownerOf: () => 'group:default/blue',
      onChange: words => this.#telling.push(this.#notifier.changed(words)),
    });
    this.watch.onChange = change => this.#ledger.take(change);
  }

  async refresh() {
    await this.#ledger.refresh();
    await Promise.all(this.#telling.splice(0));
  }

  /** What the scheduler does, on any replica. */
  catchUp() {
    return this.#notifier.catchUp();
  }
}
