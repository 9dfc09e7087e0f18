import { mockServices } from '@backstage/backend-test-utils';
import { Clock } from '../../../time/Clock';
import { OutboxWorker } from '../../outbox/OutboxWorker';
import { sendNotifications } from '../../outbox/sendNotifications';
import { FullImportHistory } from '../../store/RequestHistory';
import { ClusterLedger } from '../ClusterLedger';
import { HistoryReach } from '../HistoryReach';
import { Process, SimulatedDatabase } from './SimulatedDatabase';
import { SimulatedEverest } from './SimulatedEverest';
import { SimulatedListener } from './SimulatedListener';
import { SimulatedWatch } from './SimulatedWatch';

/** One replica of the portal: its own watch, clock and memory, and the database that all share. */
export class SimulatedReplica {
  readonly watch: SimulatedWatch;
  readonly process: Process = { isKilled: false };
  readonly #ledger: ClusterLedger;
  readonly #history: FullImportHistory;
  readonly #worker: OutboxWorker;

  constructor(options: {
    everest: SimulatedEverest;
    database: SimulatedDatabase;
    listener: SimulatedListener;
    /** May be minutes off. */
    clock: Clock;
  }) {
    const { everest, database, listener, clock } = options;
    const logger = mockServices.logger.mock();
    const auditor = mockServices.auditor.mock();
    const history = database.openFor(this.process);
    const notifications = listener.notificationsOf(this.process);
    this.#history = history;
    this.#worker = new OutboxWorker({
      send: {
        notification: sendNotifications({ notifications, auditor }),
        change: listener.changesOf(this.process),
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
