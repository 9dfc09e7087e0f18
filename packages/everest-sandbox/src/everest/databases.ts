import { randomBytes } from 'node:crypto';
import { now } from '../api/objects';
import { at, Client, EVEREST } from './Client';
import {
  DatabaseCluster,
  DatabaseEngine,
  DataImportJob,
  decoded,
  ENGINES,
  ownedBy,
  Secret,
} from './objects';

const CLEANUP = 'everest.percona.com/upstream-cluster-cleanup';
const FINALIZERS = [CLEANUP, 'foregroundDeletion'];

/** The engine operator's part: the user Secret with every key it needs. */
async function completeUserSecret(client: Client, database: DatabaseCluster) {
  const { name, namespace } = database.metadata;
  const { type, userSecretsName = `everest-secrets-${name}` } =
    database.spec.engine;
  const path = at('/api/v1', 'secrets', namespace, userSecretsName);
  const engines = await client.get<DatabaseCluster>(
    at(EVEREST, 'databaseengines', namespace),
  );
  const engine = (engines.items as DatabaseEngine[]).find(
    each => each.spec.type === type,
  );
  const keys = engine?.spec.secretKeys?.user?.map(each => each.name) ?? [];
  const present = decoded(await client.find<Secret>(path));
  const missing = [...keys, ENGINES[type].passwordKey].filter(
    key => !present[key],
  );
  const stringData = Object.fromEntries(
    missing.map(key => [key, randomBytes(9).toString('base64url')]),
  );
  await client.ensure(at('/api/v1', 'secrets', namespace), {
    metadata: { name: userSecretsName, labels: { clusterName: name } },
    stringData,
  });
  if (missing.length) await client.merge(path, { stringData });
}

/** What Everest shows of a database while and after its import. */
function overlay(job: DataImportJob | undefined, generation?: number) {
  if (!job) return {};
  const dataImportJobName = job.metadata.name;
  if (job.status?.state === 'Succeeded') return { dataImportJobName };
  if (job.status?.state !== 'Failed')
    return { dataImportJobName, status: 'importing' };
  const condition = {
    type: 'ImportFailed',
    status: 'True',
    reason: 'DataImportJobFailed',
    message: '',
    lastTransitionTime: now(),
    observedGeneration: generation,
  };
  return {
    dataImportJobName,
    status: 'error',
    message: 'Data import job failed',
    conditions: [condition],
  };
}

async function deleteDatabase(
  client: Client,
  path: string,
  database: DatabaseCluster,
) {
  const { namespace, finalizers = [] } = database.metadata;
  if (!finalizers.includes(CLEANUP)) return;
  const dataImport = database.spec.dataSource?.dataImport;
  if (dataImport && !dataImport.source.s3)
    throw new Error('resource name may not be empty');
  if (dataImport?.source.s3) {
    await client.remove(
      at(
        '/api/v1',
        'secrets',
        namespace,
        dataImport.source.s3.credentialsSecretName,
      ),
    );
  }
  const left = finalizers.filter(finalizer => finalizer !== CLEANUP);
  await client.merge(path, { metadata: { finalizers: left } });
}

/** Brings a database up empty, then starts its import and shows how that goes. */
export function databases(client: Client, paceMs: number) {
  // When each database was first seen coming up, ready and going.
  const since = new Map<string, number>();
  const left = (uid: string, step: string) => {
    const first = since.get(uid + step) ?? Date.now();
    since.set(uid + step, first);
    return first + paceMs - Date.now();
  };
  return async (namespace: string, name: string): Promise<number | void> => {
    const path = at(EVEREST, 'databaseclusters', namespace, name);
    const database = await client.find<DatabaseCluster>(path);
    if (!database) return undefined;
    const {
      uid = '',
      generation,
      annotations,
      deletionTimestamp,
      finalizers,
    } = database.metadata;
    const show = async (status: object) => {
      await client.merge(`${path}/status`, {
        status: { observedGeneration: generation, ...status },
      });
    };
    if (deletionTimestamp) {
      await show({ status: 'deleting' });
      const wait = left(uid, 'deleting');
      return wait > 0 ? wait : deleteDatabase(client, path, database);
    }
    if (annotations?.['everest.percona.com/reconcile-paused'] === 'true')
      return undefined;
    if (!finalizers?.length) {
      await client.merge(path, { metadata: { finalizers: FINALIZERS } });
    }
    const { type, replicas = 3 } = database.spec.engine;
    const { suffix, port } = ENGINES[type];
    if (!database.status?.status) await show({ status: 'creating', port });
    const coming = database.status?.hostname ? 0 : left(uid, 'creating');
    if (coming > 0) return coming;
    if (!database.status?.hostname) await completeUserSecret(client, database);

    const jobPath = at(
      EVEREST,
      'dataimportjobs',
      namespace,
      `data-import-${name}`,
    );
    const job = await client.find<DataImportJob>(jobPath);
    await show({
      status: database.spec.paused ? 'paused' : 'ready',
      hostname: `${name}${suffix}.${namespace}.svc`,
      port,
      size: replicas,
      ready: replicas,
      ...overlay(job, database.metadata.generation),
    });
    const dataImport = database.spec.dataSource?.dataImport;
    if (!dataImport || job || database.spec.paused) return undefined;
    const preparing = left(uid, 'ready');
    if (database.status?.status !== 'ready' || preparing > 0)
      return Math.max(preparing, 5);
    await client.ensure(at(EVEREST, 'dataimportjobs', namespace), {
      apiVersion: 'everest.percona.com/v1alpha1',
      kind: 'DataImportJob',
      metadata: {
        name: `data-import-${name}`,
        labels: { clusterName: name },
        ownerReferences: [ownedBy(database)],
      },
      spec: { targetClusterName: name, ...dataImport },
    });
    return undefined;
  };
}
