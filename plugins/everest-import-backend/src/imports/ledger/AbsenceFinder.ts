import { ImportHistory, ImportRow, StandingRow } from '../store/ImportHistory';
import { Clock } from '../../time/Clock';
import { isWithin } from '../../time/isWithin';
import { HistoryReach } from './HistoryReach';
import { LedgerCluster } from './LedgerCluster';
import { isToBeAskedFor, isUnlisted } from './absences';
import { askForDatabase } from './askForDatabase';
import { ObjectAbsent } from './Evidence';

/** An import of which it is proved that its object is not there any more. */
export type Absence = ObjectAbsent & {
  uid: string;
  asOf: number;
  /** The cluster that it is known to be of. */
  clusterUid?: string;
};

const EVERY_MS = 30_000;
/** In one round; the others have their turn in the next ones. */
const MOST_ASKED = 10;

function subjectOf({ databaseUid: uid, clusterUid }: StandingRow) {
  return { uid, clusterUid };
}

/** Finds rows whose database was deleted while nobody watched, or before its row was known. */
export class AbsenceFinder {
  readonly #cluster: LedgerCluster;
  readonly #history: Pick<ImportHistory, 'standing'>;
  readonly #reach: HistoryReach;
  readonly #clock: Clock;
  #lookedAt = -Infinity;
  #turn = 0;

  constructor(options: {
    cluster: LedgerCluster;
    history: Pick<ImportHistory, 'standing'>;
    reach: HistoryReach;
    clock: Clock;
  }) {
    this.#cluster = options.cluster;
    this.#history = options.history;
    this.#reach = options.reach;
    this.#clock = options.clock;
  }

  /** A new list may prove something at once. */
  listed() {
    this.#lookedAt = -Infinity;
  }

  /**
   * Takes as long as the cluster does, which may be asked several times.
   *
   * @param rowOf - what is known of an import already
   */
  async find(
    rowOf: (uid: string) => ImportRow | undefined,
  ): Promise<Absence[]> {
    const isTooSoon = isWithin(EVERY_MS, this.#lookedAt, this.#clock());
    if (isTooSoon || this.#reach.awaySince !== undefined) {
      return [];
    }
    this.#lookedAt = this.#clock();
    // How long a cluster takes says nothing about the portal's own database: that is asked for this alone
    const read = await this.#reach.askIfThere(() =>
      this.#history.standing(this.#cluster.name),
    );
    const rows = read?.answer ?? [];
    // Were it from before the answer, a row would seem to be older than a list that began before it
    const now = this.#clock();
    const missing = rows.filter(row => !this.#isHeld(row));
    const found: Absence[] = [];
    const unsure: StandingRow[] = [];
    for (const row of missing) {
      const place = this.#placeOf(row);
      if (isUnlisted(row, place, now)) {
        const { listedAt: asOf = now } = place;
        found.push({ type: 'unlisted', ...subjectOf(row), asOf });
      } else if (
        isToBeAskedFor(row, place) &&
        rowOf(row.databaseUid)?.snapshot.origin !== 'manual'
      ) {
        unsure.push(row);
      }
    }
    return this.#proved([...found, ...(await this.#ask(unsure))]);
  }

  /**
   * A name or address may be pointed at another cluster at any time: what is not in that one says nothing, and nor does
   * what is not there while nobody says which one it is.
   */
  async #proved(absences: Absence[]): Promise<Absence[]> {
    const isOfOne = absences.some(({ clusterUid }) => clusterUid !== undefined);
    const answers = isOfOne ? await this.#cluster.answers() : undefined;
    return absences.filter(
      ({ clusterUid }) => clusterUid === undefined || clusterUid === answers,
    );
  }

  #isHeld({ namespace, name, databaseUid }: StandingRow): boolean {
    const database = this.#cluster.database(namespace, name);
    return (
      database?.metadata.uid === databaseUid ||
      this.#cluster
        .jobsOf(namespace, name)
        .some(({ metadata }) => metadata.uid === databaseUid)
    );
  }

  #placeOf({ namespace }: StandingRow) {
    // An import by hand stands or falls with its job
    const kinds = [
      this.#cluster.reading('databases', namespace),
      this.#cluster.reading('jobs', namespace),
    ];
    return {
      complete: kinds.every(({ complete }) => complete),
      listedAt: Math.min(...kinds.map(({ listedAt = 0 }) => listedAt)),
      staleSince: kinds.find(({ staleSince }) => staleSince)?.staleSince,
      clusterUid: this.#cluster.identity(),
    };
  }

  async #ask(rows: StandingRow[]): Promise<Absence[]> {
    const askable = rows.filter(
      row => this.#placeOf(row).staleSince === undefined,
    );
    const from = this.#turn % Math.max(askable.length, 1);
    this.#turn += MOST_ASKED;
    const asked = [...askable.slice(from), ...askable.slice(0, from)];
    const found: Absence[] = [];
    for (const row of asked.slice(0, MOST_ASKED)) {
      if (this.#placeOf(row).staleSince !== undefined) {
        continue;
      }
      const asOf = this.#clock();
      const { connection } = this.#cluster;
      const kinds = this.#cluster.databaseKinds?.();
      if ((await askForDatabase(connection, row, kinds)) === false) {
        found.push({ type: 'not-found', ...subjectOf(row), asOf });
      }
    }
    return found;
  }
}
