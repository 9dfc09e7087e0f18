import { NotificationService } from '@backstage/plugin-notifications-node';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { Chance } from 'everest-sandbox';
import { Send } from '../../outbox/OutboxWorker';
import { ImportHistory } from '../../store/ImportHistory';
import { Process } from './SimulatedDatabase';

/** People and other plugins, who hear of imports: some of it twice, and now and then nothing comes through. */
export class SimulatedListener {
  /** How often each notification was heard, by its scope. */
  readonly told = new Map<string, number>();
  /** How often it was heard, and who told it did not learn that. */
  readonly unanswered = new Map<string, number>();
  /** What a plugin has read of each import when it heard of its last change. */
  readonly read = new Map<string, Import | undefined>();
  /** Replicas that died while they sent. */
  kills = 0;
  readonly #chance: Chance;
  readonly #history: Pick<ImportHistory, 'byDatabaseUid'>;

  constructor(chance: Chance, history: Pick<ImportHistory, 'byDatabaseUid'>) {
    this.#chance = chance;
    this.#history = history;
  }

  notificationsOf(process: Process): NotificationService {
    return {
      send: async ({ payload: { scope = '' } }) => {
        this.#mayFail(process);
        this.told.set(scope, (this.told.get(scope) ?? 0) + 1);
        try {
          this.#mayFail(process);
        } catch (error) {
          this.unanswered.set(scope, (this.unanswered.get(scope) ?? 0) + 1);
          throw error;
        }
      },
    };
  }

  changesOf(process: Process): Send {
    return entries =>
      entries.map(async ({ databaseUid }) => {
        this.#mayFail(process);
        const row = await this.#history.byDatabaseUid(databaseUid);
        this.read.set(databaseUid, row?.snapshot);
        this.#mayFail(process);
      });
  }

  #mayFail(process: Process) {
    if (!process.isKilled && this.#chance.happens(0.02)) {
      process.isKilled = true;
      this.kills += 1;
    }
    if (process.isKilled || this.#chance.happens(0.05)) {
      throw new Error('not heard');
    }
  }
}
