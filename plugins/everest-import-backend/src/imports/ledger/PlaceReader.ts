import { dataImportOf } from '../../everest/fields';
import { isMadeFor } from '../../everest/ownJob';
import {
  DatabaseClusterObject,
  DataImportJobObject,
  KubernetesObject,
} from '../../everest/objects';
import { Suspect } from '../../everest/PhaseMemory';
import { Place, targetOf } from './DirtyPlaces';
import { Evidence } from './Evidence';
import { Kind } from '../timeline/UsualStages';
import { importsOf, ShownImport } from './importsOf';
import { KnownRows } from './KnownRows';
import { LedgerCluster } from './LedgerCluster';
import { LedgerOptions } from './LedgerOptions';
import { isRead, leftOut } from './placeKnown';
import { SharedFacts } from './SharedFacts';

/** Evidence about one import, by the import's id. */
export interface Found {
  uid: string;
  evidence: Evidence;
}

type ReadingOptions = Pick<
  LedgerOptions,
  'clock' | 'reportOf' | 'runOf' | 'usualOf' | 'patience'
>;

function hasEnded({ status }: DataImportJobObject): boolean {
  return ['Succeeded', 'Failed'].includes(status?.state ?? '');
}

/** Each copy is of its own time, and what both are of is the time of the older one. */
function earlier(
  one: number | undefined,
  other: number | undefined,
): number | undefined {
  return one === undefined || other === undefined
    ? undefined
    : Math.min(one, other);
}

function kindOf({
  database,
  job,
}: Pick<ShownImport, 'database' | 'job'>): Kind {
  return {
    importer:
      dataImportOf(database)?.dataImporterName ??
      job?.spec?.dataImporterName ??
      '',
    database: { size: database?.spec?.engine?.storage?.size },
  };
}

/** What a cluster shows now, as evidence. */
export class PlaceReader {
  readonly #cluster: LedgerCluster;
  readonly #rows: Pick<KnownRows, 'get' | 'known'>;
  readonly #facts: Pick<SharedFacts, 'owner' | 'everestVersion'>;
  readonly #options: ReadingOptions;
  /** Databases that were seen in use without an import. */
  readonly #ranWithout = new Set<string>();
  /** By the import's id. */
  readonly #suspects = new Map<string, Suspect>();

  constructor(
    cluster: LedgerCluster,
    rows: Pick<KnownRows, 'get' | 'known'>,
    facts: Pick<SharedFacts, 'owner' | 'everestVersion'>,
    options: ReadingOptions,
  ) {
    this.#cluster = cluster;
    this.#rows = rows;
    this.#facts = facts;
    this.#options = options;
  }

  /** All imports that stand in a place. */
  read(place: Place): Found[] {
    const { namespace, name } = place;
    const cluster = this.#cluster;
    return this.#toFound(
      place,
      cluster.database(namespace, name),
      cluster.jobsOf(namespace, name),
    );
  }

  /** What the import of a deleted object was last: it may have ended since anybody looked. */
  readLast(kind: 'databases' | 'jobs', object: KubernetesObject): Found[] {
    const place = targetOf(kind, object);
    const cluster = this.#cluster;
    if (!place || !isRead(cluster, place.namespace)) {
      return [];
    }
    const { namespace, name } = place;
    const { uid } = object.metadata;
    const jobs = cluster.jobsOf(namespace, name);
    const found =
      kind === 'databases'
        ? this.#toFound(place, object, jobs)
        : this.#toFound(place, cluster.database(namespace, name), [
            object,
            ...jobs.filter(job => job.metadata.uid !== uid),
          ]);
    return found.filter(
      ({ uid: id, evidence }) =>
        id === uid ||
        (evidence.type === 'objects' && evidence.job?.metadata.uid === uid),
    );
  }

  #toFound(
    { namespace }: Place,
    database: DatabaseClusterObject | undefined,
    jobs: DataImportJobObject[],
  ): Found[] {
    const cluster = this.#cluster;
    const read = cluster.reading('databases', namespace);
    const readJobs = cluster.reading('jobs', namespace);
    const sinceOf = (id: string) =>
      readJobs.staleSince ??
      read.staleSince ??
      leftOut(cluster, { id, namespace }, { database, jobs })?.since;
    if (
      database?.status?.status === 'ready' &&
      !database.spec?.dataSource?.dataImport &&
      // Taken out while or after it ran, it was there all the same
      sinceOf(database.metadata.uid) === undefined &&
      !jobs.some(job => isMadeFor(job, database))
    ) {
      this.#ranWithout.add(database.metadata.uid);
    }
    // Without its database no job tells whose it is
    const shown =
      !database && read.tooMany
        ? []
        : importsOf(database, jobs, uid => this.#rows.get(uid) !== undefined);
    const { reportOf, runOf, usualOf, patience, clock } = this.#options;
    const { everestVersion } = this.#facts;
    return shown.map(({ uid, ...objects }) => ({
      uid,
      evidence: {
        type: 'objects',
        ...objects,
        cluster: cluster.name,
        // While nobody says who answers it may be another
        clusterUid:
          cluster.unsaidSince() === undefined ? cluster.identity() : undefined,
        asOf: clock(),
        report: reportOf?.(cluster.name, objects.job?.metadata.uid),
        run: runOf?.(cluster.name, uid),
        owner: this.#facts.owner(namespace),
        ownerUnread: cluster.ownersUnread(),
        ranWithoutImport: this.#ranWithout.has(uid),
        suspect: this.#suspects.get(uid),
        othersRun: jobs.some(job => job !== objects.job && !hasEnded(job)),
        usual: usualOf ? usualOf(kindOf(objects)) : new Map(),
        patience,
        everestVersion,
        staleSince: sinceOf(uid),
        listedAt: earlier(read.listedAt, readJobs.listedAt),
        rowKnown: this.#rows.known(uid),
      },
    }));
  }

  /** That an object is not there any more. */
  absent(
    type: Exclude<Evidence['type'], 'objects'>,
    asOf = this.#options.clock(),
  ): Evidence {
    const { name } = this.#cluster;
    return { type, asOf, cluster: name, clusterUid: this.#cluster.identity() };
  }

  /** What a look made of it, for the next one. */
  remember(uid: string, suspect: Suspect | undefined) {
    if (suspect) {
      this.#suspects.set(uid, suspect);
    } else {
      this.#suspects.delete(uid);
    }
  }

  /** It was deleted. */
  forget(uid: string) {
    this.#ranWithout.delete(uid);
    this.#suspects.delete(uid);
  }
}
