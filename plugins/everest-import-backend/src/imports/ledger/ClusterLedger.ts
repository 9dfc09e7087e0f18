import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { ImportRow } from '../store/ImportHistory';
import { ClusterChange } from '../../kubernetes/watch/ClusterChange';
import { sleep } from '../../time/sleep';
import { LedgerCluster } from './LedgerCluster';
import { AbsenceFinder } from './AbsenceFinder';
import { Applied } from './apply';
import { DirtyPlaces, Place } from './DirtyPlaces';
import { Evidence } from './Evidence';
import { FirstSights } from './FirstSights';
import { KnownRows } from './KnownRows';
import { LedgerOptions } from './LedgerOptions';
import { LiveImports } from './LiveImports';
import { LookTurns } from './LookTurns';
import { PlaceReader } from './PlaceReader';
import { RowWriter } from './RowWriter';
import { EVERYWHERE, SharedFacts } from './SharedFacts';

/** How long a look waits for what a cluster is asked by name, in milliseconds. */
const PATIENCE_MS = 2_000;

/** One cluster's imports: takes in what its watches show, and writes down what follows. */
export class ClusterLedger {
  readonly #cluster: LedgerCluster;
  readonly #options: LedgerOptions;
  readonly #dirty = new DirtyPlaces();
  readonly #live = new LiveImports();
  readonly #absences: AbsenceFinder;
  readonly #firstSights: FirstSights;
  readonly #facts: SharedFacts;
  readonly #rows: KnownRows;
  readonly #reader: PlaceReader;
  readonly #writer: RowWriter;
  readonly #turns: LookTurns;
  /** While it is being found out what is gone. */
  #finding?: Promise<void>;

  constructor(cluster: LedgerCluster, options: LedgerOptions) {
    this.#cluster = cluster;
    this.#options = options;
    const { history, clock, reach, turns = new LookTurns() } = options;
    this.#turns = turns;
    this.#facts = new SharedFacts(cluster, options);
    this.#rows = new KnownRows({
      cluster: cluster.name,
      history,
      reach,
      clock,
    });
    this.#absences = new AbsenceFinder({ cluster, history, reach, clock });
    this.#firstSights = new FirstSights(cluster, history);
    this.#reader = new PlaceReader(cluster, this.#rows, this.#facts, options);
    this.#writer = new RowWriter({
      cluster: cluster.name,
      rows: this.#rows,
      firstSights: this.#firstSights,
      ledger: options,
      onApplied: (...applied) => this.#show(...applied),
    });
    this.#dirty.scope(EVERYWHERE);
  }

  /** Words that the row does not have yet. */
  unsaved(uid: string): Import | undefined {
    return this.#writer.unsaved(uid);
  }

  /** What the cluster holds, each with what was read of its row last. */
  live(): { words: Import; row?: ImportRow }[] {
    return this.#live
      .all()
      .map(words => ({ words, row: this.#rows.get(words.id) }));
  }

  /** Takes note of a change, for the next `refresh`; quick. */
  take(change: ClusterChange) {
    const { kind, type } = change;
    if (type === 'deleted' && (kind === 'databases' || kind === 'jobs')) {
      const { uid } = change.object.metadata;
      if (uid) {
        for (const last of this.#reader.readLast(kind, change.object)) {
          this.#writer.note(last.uid, last.evidence);
        }
        this.#reader.forget(uid);
        this.#writer.noteAbsent(uid, this.#reader.absent('deleted'));
      }
    }
    if (type === 'listed') {
      this.#absences.listed();
    }
    this.#dirty.take(change);
    this.#facts.take(change).forEach(scope => this.#dirty.scope(scope));
  }

  /** What is known of the runs of imports has changed; everywhere, where no places are given. */
  reported(places?: Place[]) {
    if (places) {
      places.forEach(place => this.#dirty.changed(place));
    } else {
      this.#dirty.scope(EVERYWHERE);
    }
  }

  /** Writes down what changed. Resolves with the time at which to look again although nothing changed. */
  async refresh(): Promise<number | undefined> {
    const { clock, reach } = this.#options;
    if (!this.#firstSights.isIdentified()) {
      return undefined;
    }
    if (await this.#rows.read()) {
      this.#dirty.scope(EVERYWHERE);
    }
    const read = await reach.askIfThere(() => this.#firstSights.read());
    if (read?.answer) {
      this.#dirty.scope(EVERYWHERE);
    }
    const scopes = this.#dirty.collect(
      this.#cluster,
      clock(),
      this.#live.places(),
    );
    await this.#turns.forEach(
      {
        next: () => this.#dirty.next(this.#cluster),
        isUrgent: () => this.#dirty.hasChanged(),
      },
      place => this.#look(place),
    );
    this.#firstSights.lookedAt(scopes);
    await this.#noteAbsences();
    await this.#settlePending();
    if (this.#writer.isStuck()) {
      await reach.askIfThere(() => this.#firstSights.mark());
    }
    const next = Math.min(this.#dirty.nextAt(), this.#writer.nextAt());
    return next === Infinity ? undefined : next;
  }

  async #look(place: Place): Promise<void> {
    this.#dirty.looked(place);
    const found = this.#reader.read(place);
    this.#live.keepOnly(place, new Set(found.map(({ uid }) => uid)));
    for (const { uid, evidence } of found) {
      await this.#writer.settle(uid, evidence);
    }
  }

  async #settlePending(): Promise<void> {
    const { reach } = this.#options;
    const uids = this.#writer.due();
    await this.#turns.forEach(
      {
        next: () => (reach.awaySince === undefined ? uids.shift() : undefined),
        isUrgent: () => true,
      },
      uid => this.#writer.settle(uid),
    );
  }

  /**
   * What is found not to be there any more. A cluster that answers slowly holds up nothing else: what it says later counts
   * all the same, in a later look.
   */
  async #noteAbsences(): Promise<void> {
    this.#finding ??= this.#findAbsences().finally(() => {
      this.#finding = undefined;
    });
    const patience = new AbortController();
    await Promise.race([this.#finding, sleep(PATIENCE_MS, patience.signal)]);
    patience.abort();
  }

  async #findAbsences(): Promise<void> {
    const found = await this.#absences.find(uid => this.#rows.get(uid));
    for (const { uid, type, asOf } of found) {
      this.#writer.noteAbsent(uid, this.#reader.absent(type, asOf));
    }
  }

  #show(uid: string, { type }: Evidence, applied: Applied | undefined) {
    if (type !== 'objects') {
      this.#live.delete(uid);
      this.#reader.forget(uid);
    } else if (applied) {
      this.#reader.remember(uid, applied.memory.suspect);
      this.#live.set(applied.words);
      this.#dirty.lookAgain(applied.words, applied.lookAgainAt);
    }
  }
}
