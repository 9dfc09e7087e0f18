import { KubernetesObject } from '../../everest/objects';
import { LackedRight } from '../../kubernetes/rights/neededRights';
import { KeptClaim, KeptEvent, KeptPod, KeptRestore } from './evidenceKinds';
import { Flight } from './flights';
import { ImporterJob } from './ImporterJobs';
import { NamespaceWatch } from './NamespaceWatch';

/** What is known of a flight besides what its namespace holds. */
export interface FlightFacts {
  job?: ImporterJob;
  /** The right to get its batch Job is missing. */
  jobRefused?: LackedRight;
  /** Pods whose labels name the database. */
  labelled: KeptPod[];
  /** Events of controllers whose names begin with the database's. */
  nearby: KeptEvent[];
}

/** The objects that are one import's, by UIDs. */
export interface Gathered {
  job?: ImporterJob;
  importers: KeptPod[];
  engines: KeptPod[];
  claims: KeptClaim[];
  restores: KeptRestore[];
  events: KeptEvent[];
  /** Rights without which it can't be said whether something is its own. */
  lacked: LackedRight[];
}

/** Pods of an importer: where two say that the Job is theirs, neither is believed, for Everest's Jobs make one. */
export function importerPods(
  watch: Pick<NamespaceWatch, 'podsOf'>,
  job: ImporterJob | undefined,
): KeptPod[] {
  const pods = job ? watch.podsOf(job.uid) : [];
  const own = pods.filter(({ metadata }) =>
    metadata.ownerReferences?.some(
      ({ kind, apiVersion = '', uid, controller }) =>
        controller &&
        uid === job?.uid &&
        kind === 'Job' &&
        apiVersion.startsWith('batch/'),
    ),
  );
  return own.length === 1 ? own : [];
}

const millis = (time: string | undefined) => Date.parse(time ?? '') || 0;

/** A restore of a database is what names it and was made for it, not for one of that name before. */
function isOf(
  { database }: Flight,
  { metadata: { ownerReferences = [], creationTimestamp } }: KeptRestore,
): boolean {
  const owner = ownerReferences.find(({ kind }) => kind === 'DatabaseCluster');
  const { uid, creationTimestamp: since } = database?.metadata ?? {};
  return owner ? owner.uid === uid : millis(creationTimestamp) >= millis(since);
}

/** An object that says the same of its controller as the one that an event is about. */
function asOwned({ reference, metadata }: KeptEvent): KubernetesObject {
  return {
    metadata: {
      ...metadata,
      ownerReferences: reference ? [reference] : [],
    },
  };
}

/** What may be an engine's of the flight's database, and of which its owners tell. */
export function candidatesOf({
  labelled,
  nearby,
}: FlightFacts): KubernetesObject[] {
  return [...labelled, ...nearby.map(asOwned)];
}

/** What a namespace holds of one import. */
export function gather(
  flight: Flight,
  watch: NamespaceWatch,
  facts: FlightFacts,
): Gathered {
  const { database, job: importJob } = flight;
  const databaseUid = database?.metadata.uid;
  const lacked: LackedRight[] = [];
  const hangsOn = (object: KubernetesObject) => {
    const answer =
      databaseUid !== undefined && watch.owners.hangsOn(object, databaseUid);
    if (typeof answer === 'object') {
      lacked.push(answer);
    }
    return answer === true;
  };
  const importers = importerPods(watch, facts.job);
  const engines = facts.labelled.filter(hangsOn);
  const claims = [...new Set(engines.flatMap(pod => pod.claims))].flatMap(
    name => watch.claim(name) ?? [],
  );
  const restores = watch
    .restoresOf(flight.name)
    .filter(restore => isOf(flight, restore));
  const owned = [...importers, ...engines, ...claims, ...restores];
  const uids = new Set(
    [database, importJob, ...owned].flatMap(
      object => object?.metadata.uid ?? [],
    ),
  );
  if (facts.job) {
    uids.add(facts.job.uid);
  }
  const nearby = facts.nearby.filter(
    event => !uids.has(event.about ?? '') && hangsOn(asOwned(event)),
  );
  const events = [
    ...[...uids].flatMap(uid => watch.eventsAbout(uid)),
    ...nearby,
  ];
  return {
    ...{ job: facts.job, importers, engines, claims, restores, events, lacked },
  };
}

/** Changes with whatever was gathered, and costs less than a look at all of it. */
export function signatureOf({ job, lacked, ...objects }: Gathered): string {
  const versions = Object.values(objects)
    .flat()
    .map(({ metadata }) => `${metadata.uid}:${metadata.resourceVersion}`);
  return JSON.stringify([job?.seen, lacked, versions]);
}
