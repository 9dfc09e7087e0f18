import { mockServices } from '@backstage/backend-test-utils';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Clock } from '../../../time/Clock';
import { OutboxWorker } from '../../outbox/OutboxWorker';
import { sendNotifications } from '../../outbox/sendNotifications';
import { FullImportHistory } from '../../store/RequestHistory';
import { ClusterLedger } from '../ClusterLedger';
import { HistoryReach } from '../HistoryReach';
import { SimulatedEverest } from './SimulatedEverest';
import { SimulatedWatch } from './SimulatedWatch';

/** One replica of the portal: its own watch, clock and memory, and the database that all share. */
export class SimulatedReplica {
  readonly watch: SimulatedWatch;
  readonly #ledger: ClusterLedger;
  readonly #history: FullImportHistory;
  readonly #worker: OutboxWorker;

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
    this.#history = history;
    this.#worker = new OutboxWorker({
      send: {
        notification: sendNotifications({ notifications, auditor }),
        change: entries => entries.map(async () => {}),
      },
      logger,
    });
    this.watch = new SimulatedWatch(everest, clock);
    this.#ledger = new ClusterLedger(this.watch, {
      ...{ history, clock, logger },
      reach: new HistoryReach(clock),
      ownerOf: () => 'group:default/blue',
    });
    this.watch.onChange = change => this.#ledger.take(change);
  }

  async refresh() {
    await this.#ledger.refresh();
  }

  /** Sends what is due, whoever wrote it. A database that is away is tried again later. */
  async sendDue() {
    try {
      await this.#worker.sendDue(this.#history);
    } catch {
      // As the worker itself: later
    }
  }
}
