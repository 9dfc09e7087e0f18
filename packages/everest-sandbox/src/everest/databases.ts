import { randomBytes } from 'node:crypto';
import { Fields, KubeObject, now } from '../objects';
import { Cluster } from './Cluster';
import { Reconcile, stopwatch } from './Controller';
import { decoded, ENGINES, userSecretOf } from './engines';

const CLEANUP = 'everest.percona.com/upstream-cluster-cleanup';
const FINALIZERS = [CLEANUP, 'foregroundDeletion'];
const PAUSED = 'everest.percona.com/reconcile-paused';

/** What Everest shows of a database while and after its import. */
function overlay(job: KubeObject | undefined): Fields {
  if (!job) return {};
  const dataImportJobName = job.metadata.name;
  if (job.status?.state === 'Succeeded') return { dataImportJobName };
  if (job.status?.state !== 'Failed')
    return { dataImportJobName, status: 'importing' };
  const condition = { type: 'ImportFailed', reason: 'DataImportJobFailed' };
  const since = { status: 'True', lastTransitionTime: now(), message: '' };
  const conditions = [{ ...condition, ...since }];
  const message = 'Data import job failed';
  return { dataImportJobName, status: 'error', message, conditions };
}

/** Brings databases up empty, then starts their imports and shows how those go. */
export function databases(cluster: Cluster, paceMs: number): Reconcile {
  const left = stopwatch(paceMs);

  /** The engine operator's part: the user Secret with every key it needs. */
  const completeUserSecret = async (database: KubeObject) => {
    const { namespace } = database.metadata;
    const { secretKeys, admin } = ENGINES[database.spec.engine.type];
    const name = userSecretOf(database);
    const secret = await cluster.make('Secret', { name, namespace });
    const missing = [...secretKeys, admin.passwordKey]
      .filter(key => !decoded(secret)[key])
      .map(key => [key, randomBytes(9).toString('base64url')]);
    await cluster.merge(secret, { stringData: Object.fromEntries(missing) });
  };

  const letGo = async (database: KubeObject) => {
    const { namespace, finalizers = [] } = database.metadata;
    const { dataImport } = database.spec.dataSource ?? {};
    if (!finalizers.includes(CLEANUP)) return;
    // As Everest: a database without it is never gone.
    if (dataImport && !dataImport.source.s3)
      throw new Error('resource name may not be empty');
    const secret = dataImport?.source.s3.credentialsSecretName;
    if (secret) await cluster.remove('Secret', secret, namespace);
    // As the engines' operators, with the volumes, whoever made it.
    await cluster.remove('Secret', userSecretOf(database), namespace);
    const rest = finalizers.filter((each: string) => each !== CLEANUP);
    await cluster.merge(database, { metadata: { finalizers: rest } });
  };

  return async (namespace, name) => {
    const database = await cluster.find('DatabaseCluster', name, namespace);
    if (!database) return undefined;
    const { metadata, spec, status = {} } = database;
    const { uid, annotations = {}, generation } = metadata;
    const show = (shown: Fields) =>
      cluster.setStatus(database, { observedGeneration: generation, ...shown });
    if (metadata.deletionTimestamp) {
      await show({ status: 'deleting' });
      return left(`${uid} deleting`) || letGo(database);
    }
    if (annotations[PAUSED] === 'true') return undefined;
    if (!metadata.finalizers?.length)
      await cluster.merge(database, { metadata: { finalizers: FINALIZERS } });
    const { host, port } = ENGINES[spec.engine.type];
    if (!status.hostname) {
      if (!status.status) await show({ status: 'creating', port });
      const coming = left(`${uid} creating`);
      if (coming) return coming;
      await completeUserSecret(database);
    }
    const jobName = `data-import-${name}`;
    const job = await cluster.find('DataImportJob', jobName, namespace);
    const size = spec.engine.replicas ?? 3;
    const hostname = `${name}-${host}.${namespace}.svc`;
    const word = spec.paused ? 'paused' : 'ready';
    const up = { status: word, hostname, port, size, ready: size };
    await show({ ...up, ...overlay(job) });
    const { dataImport } = spec.dataSource ?? {};
    if (!dataImport || job || spec.paused) return undefined;
    // The import begins when `ready` was to be seen for a while.
    const preparing = left(`${uid} ready`);
    if (status.status !== 'ready' || preparing) return Math.max(preparing, 5);
    const run = { targetClusterName: name, ...dataImport };
    await cluster.make('ImportJob', { name, namespace, spec: run }, database);
    return undefined;
  };
}
