import { Chance } from 'everest-sandbox';
import { OutboxEntry } from '../../outbox/Outbox';
import { HistoryAwayError } from '../../store/HistoryAwayError';
import { FullImportHistory } from '../../store/RequestHistory';

/** The process that a replica is. */
export interface Process {
  isKilled: boolean;
}

/** The one database that all replicas share, which is away at times, fails now and then, and outlives who asks. */
export class SimulatedDatabase {
  /** How often it could not be written down that an entry was sent, by import and news. */
  readonly unwritten = new Map<string, number>();
  readonly #chance: Chance;
  readonly #history: FullImportHistory;
  #isAway = () => false;

  constructor(chance: Chance, history: FullImportHistory) {
    this.#chance = chance;
    this.#history = history;
  }

  awayWhile(isAway: () => boolean) {
    this.#isAway = isAway;
  }

  /** As one replica has it. Who is killed asks no more, and hears nothing of what it asked. */
  openFor(process: Process): FullImportHistory {
    const entries = Object.entries(this.#history).map(([name, call]) => [
      name,
      async (...args: unknown[]) => {
        try {
          this.#mayAsk(process);
          const answer = await (call as (...all: unknown[]) => unknown)(
            ...args,
          );
          this.#mayDie(process);
          return answer;
        } catch (error) {
          if (name === 'entriesDone') {
            this.#noteUnwritten(args[0] as OutboxEntry[]);
          }
          throw error;
        }
      },
    ]);
    return Object.fromEntries(entries);
  }

  #mayAsk(process: Process) {
    this.#mayDie(process);
    if (this.#isAway()) {
      throw new HistoryAwayError();
    }
    if (this.#chance.happens(0.005)) {
      throw new Error('The database failed');
    }
  }

  #mayDie(process: Process) {
    process.isKilled ||= this.#chance.happens(0.001);
    if (process.isKilled) {
      throw new Error('Nobody hears this');
    }
  }

  #noteUnwritten(entries: OutboxEntry[]) {
    for (const { databaseUid, news } of entries) {
      const key = `${databaseUid}:${news}`;
      this.unwritten.set(key, (this.unwritten.get(key) ?? 0) + 1);
    }
  }
}
