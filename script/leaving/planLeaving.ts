import { REQUEST_LABEL } from '../../plugins/everest-import-common/src/annotations';
import {
  secretsNamedBy,
  userSecretName,
} from '../../plugins/everest-import-backend/src/everest/secretNames';
import { ClusterObject, Found, isMarked, Plural } from './Marked';

/** What becomes of one object. */
export interface Step {
  /** `unmark`: our labels and annotations go, the object stays. `keep`: nothing is done, with the reason. */
  what: 'delete' | 'unmark' | 'keep';
  plural: Plural;
  object: ClusterObject;
  why: string;
}

const placeOf = (namespace: string | undefined, name: string) =>
  `${namespace ?? ''}/${name}`;
const placeOfObject = ({ metadata }: ClusterObject) =>
  placeOf(metadata.namespace, metadata.name);

/** Everest makes the job when the database is ready; until it says how it ended, the import may be at work. */
const hasEnded = (job: ClusterObject) =>
  ['Succeeded', 'Failed'].includes(job.status?.state ?? '');

function importsData({ spec = {} }: ClusterObject): boolean {
  const source = spec.dataSource as { dataImport?: object } | undefined;
  return source?.dataImport !== undefined;
}

/** Databases whose import has not ended: nothing is written to them meanwhile. */
function unfinished({ databaseclusters, dataimportjobs }: Found): Set<string> {
  const jobs = (database: ClusterObject) =>
    dataimportjobs.filter(
      ({ metadata, spec }) =>
        placeOf(metadata.namespace, String(spec?.targetClusterName)) ===
        placeOfObject(database),
    );
  return new Set(
    databaseclusters
      .filter(importsData)
      .filter(database => {
        const own = jobs(database);
        return own.length === 0 || !own.every(hasEnded);
      })
      .map(placeOfObject),
  );
}

/** Every Secret that an object of Everest's names, and that a database has without naming it. */
function secretPlaces(objects: ClusterObject[]): Set<string> {
  return new Set(
    objects.flatMap(({ metadata, spec }) =>
      [...secretsNamedBy(spec), userSecretName(metadata.name)].map(name =>
        placeOf(metadata.namespace, name),
      ),
    ),
  );
}

function planSecrets(found: Found, running: Set<string>): Step[] {
  const { databaseclusters, ...others } = found;
  const used = secretPlaces([
    ...databaseclusters,
    ...others.dataimportjobs,
    ...others.backupstorages,
    ...others.monitoringconfigs,
  ]);
  const atWork = secretPlaces(
    databaseclusters.filter(item => running.has(placeOfObject(item))),
  );
  return found.secrets
    .filter(({ metadata }) => metadata.labels?.[REQUEST_LABEL] !== undefined)
    .map((object): Step => {
      const place = placeOfObject(object);
      const step = { plural: 'secrets' as const, object };
      if (atWork.has(place)) {
        const why = 'an import that has not ended uses it';
        return { ...step, what: 'keep', why };
      }
      if (object.metadata.ownerReferences?.length || used.has(place)) {
        const why = 'a database uses it, and takes it along when it goes';
        return { ...step, what: 'unmark', why };
      }
      return { ...step, what: 'delete', why: 'nothing uses it' };
    });
}

/** What to do so that nothing of the portal's is left, and everything that people have goes on. */
export function planLeaving(found: Found): Step[] {
  const running = unfinished(found);
  const unmark =
    (plural: Plural, databaseOf: (object: ClusterObject) => string) =>
    (object: ClusterObject): Step =>
      running.has(databaseOf(object))
        ? {
            ...{ what: 'keep', plural, object },
            why: 'its import has not ended: run this again when it has',
          }
        : { what: 'unmark', plural, object, why: 'it stays in use' };
  return [
    ...planSecrets(found, running),
    ...found.databaseclusters
      .filter(isMarked)
      .map(unmark('databaseclusters', placeOfObject)),
    ...found.dataimportjobs
      .filter(isMarked)
      .map(
        unmark('dataimportjobs', ({ metadata, spec }) =>
          placeOf(metadata.namespace, String(spec?.targetClusterName)),
        ),
      ),
  ];
}
