import { toError } from '@backstage/errors';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { isMadeFor } from '../../everest/ownJob';
import { ImportRow } from '../store/ImportHistory';
import { createPauses } from '../../time/inSlices';
import { ClusterChange } from '../../kubernetes/watch/ClusterChange';
import { LedgerCluster } from './LedgerCluster';
import { AbsenceFinder } from './AbsenceFinder';
import { AllApplied, Applied, applyAll } from './apply';
import { DirtyPlaces, Place } from './DirtyPlaces';
import { Evidence, hasEnded } from './Evidence';
import { FirstSights } from './FirstSights';
import { importsOf } from './importsOf';
import { KnownRows } from './KnownRows';
import { LedgerOptions } from './LedgerOptions';
import { LiveImports } from './LiveImports';

/** How soon to try again what the portal's own database did not take. */
const SAVE_AGAIN_MS = 5_000;
/** How often another replica may write first while one thing is written down. */
const MOST_CONFLICTS = 10;

interface Unsaved {
  /** Oldest first. */
  evidence: Evidence[];
  words?: Import;
}

/** One cluster's imports: takes in what its watches show, and writes down what follows. */
export class ClusterLedger {
  readonly #cluster: LedgerCluster;
  readonly #options: LedgerOptions;
  readonly #dirty = new DirtyPlaces();
  readonly #live = new LiveImports();
  readonly #absences: AbsenceFinder;
  readonly #firstSights: FirstSights;
  readonly #rows: KnownRows;
  /** Databases that were seen in use without an import. */
  readonly #ranWithout = new Set<string>();
  /** What could not be written down yet, by the import's id: some of it is seen once only. */
  readonly #unsaved = new Map<string, Unsaved>();

  constructor(cluster: LedgerCluster, options: LedgerOptions) {
    this.#cluster = cluster;
    this.#options = options;
    const { history, clock, reach } = options;
    this.#rows = new KnownRows({ cluster: cluster.name, history, reach });
    this.#absences = new AbsenceFinder({ cluster, history, clock });
    this.#firstSights = new FirstSights(cluster, history);
    this.#dirty.everything();
  }

  /** Words that the row does not have yet. */
  unsaved(uid: string): Import | undefined {
    return this.#unsaved.get(uid)?.words;
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
        this.#ranWithout.delete(uid);
        this.#noteAbsent(uid, this.#absent('deleted'));
      }
    }
    if (type === 'listed') {
      this.#absences.listed();
    }
    this.#dirty.take(change);
  }

  /** What importers say of their imports has changed. */
  reported() {
    this.#dirty.everything();
  }

  /** Writes down what changed. Resolves with the time at which to look again although nothing changed. */
  async refresh(): Promise<number | undefined> {
    const { clock } = this.#options;
    if (!this.#firstSights.isIdentified()) {
      return undefined;
    }
    if (await this.#rows.read()) {
      this.#dirty.everything();
    }
    await this.#ifThere(() => this.#firstSights.read());
    const { places, scopes } = this.#dirty.takeOut(this.#cluster, clock());
    const pause = createPauses();
    for (const place of places) {
      await this.#look(place);
      await pause();
    }
    this.#firstSights.lookedAt(scopes);
    await this.#settleUnsaved();
    if (this.#unsaved.size === 0) {
      await this.#ifThere(() => this.#firstSights.mark());
      const next = this.#dirty.nextAt();
      return next === Infinity ? undefined : next;
    }
    return Math.min(this.#dirty.nextAt(), clock() + SAVE_AGAIN_MS);
  }

  /** That it is gone is to be said once. */
  #noteAbsent(uid: string, evidence: Evidence) {
    const { evidence: earlier = [], words } = this.#unsaved.get(uid) ?? {};
    if ((earlier[earlier.length - 1]?.type ?? 'objects') === 'objects') {
      this.#unsaved.set(uid, { evidence: [...earlier, evidence], words });
    }
  }

  async #look(place: Place): Promise<void> {
    this.#dirty.looked(place);
    const { namespace, name } = place;
    const cluster = this.#cluster;
    const database = cluster.database(namespace, name);
    const jobs = cluster.jobsOf(namespace, name);
    const { listedAt, ...read } = cluster.reading('databases', namespace);
    const staleSince =
      cluster.reading('jobs', namespace).staleSince ?? read.staleSince;
    if (
      database?.status?.status === 'ready' &&
      !database.spec?.dataSource?.dataImport &&
      // Taken out while or after it ran, it was there all the same
      staleSince === undefined &&
      !jobs.some(job => isMadeFor(job, database))
    ) {
      this.#ranWithout.add(database.metadata.uid);
    }
    const shown = importsOf(
      database,
      jobs,
      uid => this.#rows.get(uid) !== undefined,
    );
    this.#live.keepOnly(place, new Set(shown.map(({ uid }) => uid)));
    const { ownerOf, reportOf, clock } = this.#options;
    const object = cluster.find('namespaces', '', namespace);
    for (const { uid, ...objects } of shown) {
      await this.#settle(uid, {
        type: 'objects',
        ...objects,
        cluster: cluster.name,
        clusterUid: cluster.identity(),
        asOf: clock(),
        report: reportOf?.(cluster.name, objects.job?.metadata.uid),
        owner: ownerOf(cluster.name, object ?? namespace),
        ranWithoutImport: this.#ranWithout.has(uid),
        everestVersion: cluster.state().everest.version,
        staleSince,
        listedAt,
      });
    }
  }

  /** What was not written down before, and what is found not to be there any more. */
  async #settleUnsaved(): Promise<void> {
    const { reach } = this.#options;
    const found = await this.#ifThere(() =>
      this.#absences.find(uid => this.#rows.get(uid)),
    );
    for (const { uid, type, asOf } of found?.answer ?? []) {
      this.#noteAbsent(uid, this.#absent(type, asOf));
    }
    for (const uid of [...this.#unsaved.keys()]) {
      if (reach.awaySince === undefined) {
        await this.#settle(uid);
      }
    }
  }

  #absent(
    type: Exclude<Evidence['type'], 'objects'>,
    asOf = this.#options.clock(),
  ): Evidence {
    const { name } = this.#cluster;
    const clusterUid = this.#cluster.identity();
    return { type, asOf, cluster: name, clusterUid };
  }

  /** Brings a row up to the evidence, however often another replica writes in between. */
  async #settle(uid: string, fresh?: Evidence): Promise<void> {
    const { evidence: earlier = [], words: before } =
      this.#unsaved.get(uid) ?? {};
    const evidence = fresh ? [...earlier, fresh] : earlier;
    const last = evidence[evidence.length - 1];
    let written: boolean | 'conflict' = 'conflict';
    let applied: AllApplied | undefined;
    for (let tries = 0; written === 'conflict'; tries += 1) {
      const row = this.#rows.get(uid);
      applied = applyAll(row, evidence);
      this.#show(uid, last, applied);
      if (row && !applied?.changed) {
        this.#unsaved.delete(uid);
        this.#forget(uid, last);
        return;
      }
      written =
        tries < MOST_CONFLICTS && (await this.#save(uid, last, row, applied));
    }
    if (written) {
      this.#unsaved.delete(uid);
    } else if (applied) {
      const { words, lastChanged } = applied;
      const kept = fresh && !lastChanged ? earlier : evidence;
      this.#unsaved.set(uid, { evidence: kept, words });
    }
    this.#forget(uid, last);
    if (
      applied &&
      (written || JSON.stringify(applied.words) !== JSON.stringify(before))
    ) {
      const { words } = applied;
      const firstSight = this.#firstSights.isFirst(words.namespace);
      this.#options.onChange(words, { firstSight });
    }
  }

  /** Whoever wrote that it is gone: nothing more comes of it. */
  #forget(uid: string, { type }: Evidence) {
    if (type !== 'objects' && this.#rows.get(uid)?.gone) {
      this.#rows.keep(uid, undefined);
    }
  }

  #show(uid: string, { type }: Evidence, applied: Applied | undefined) {
    if (type !== 'objects') {
      this.#live.delete(uid);
    } else if (applied) {
      this.#live.set(applied.words);
      this.#dirty.lookAgain(applied.words, applied.lookAgainAt);
    }
  }

  /** True when it is written down, or there is nothing to write. */
  async #save(
    uid: string,
    evidence: Evidence,
    row: ImportRow | undefined,
    applied: Applied | undefined,
  ): Promise<boolean | 'conflict'> {
    const { history, logger, isAlias } = this.#options;
    if (isAlias?.(this.#cluster.name)) {
      return true;
    }
    if (!this.#rows.isRead() || !this.#firstSights.isRead()) {
      return false;
    }
    const warn = (error: unknown) =>
      this.#unsaved.has(uid) ||
      logger.warn(
        `Import '${uid}' could not be remembered yet: ${
          toError(error).message
        }`,
      );
    if (applied) {
      const { words, memory } = applied;
      const saved = await this.#ifThere(
        () =>
          history.observe(words, {
            firstSight: this.#firstSights.isFirst(words.namespace),
            hasEnded: hasEnded(evidence),
            memory,
            clusterUid: evidence.clusterUid,
            version: row?.version ?? 'none',
          }),
        warn,
      );
      if (!saved || saved.answer) {
        this.#rows.keep(uid, saved?.answer ?? row);
        return saved !== undefined;
      }
    }
    // Another replica was faster, or only the row knows of what is not there any more
    const read = await this.#ifThere(() => history.byDatabaseUid(uid), warn);
    if (!read) {
      return false;
    }
    this.#rows.keep(uid, read.answer);
    return applied || read.answer ? 'conflict' : true;
  }

  /** Asks nothing while the database is known to be away: each try would have to be waited for. */
  async #ifThere<T>(
    question: () => Promise<T>,
    onError?: (error: unknown) => void,
  ) {
    const { reach } = this.#options;
    return reach.awaySince === undefined
      ? reach.ask(question, onError)
      : undefined;
  }
}
