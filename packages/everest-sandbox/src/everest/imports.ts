import { createHash } from 'node:crypto';
import { Fields, KubeObject, now } from '../objects';
import { Cluster } from './Cluster';
import { Reconcile } from './Controller';
import { payloadOf } from './payload';
import { dropRights, grantRights, RBAC_FINALIZER } from './rights';

/** Says at which step something went wrong. */
const failedTo = (step: string) => (error: Error) => {
  throw new Error(`failed to ${step}: ${error.message}`);
};

/** What the status says while the Job is as it is. */
function stateOf(job: KubeObject | undefined): Fields {
  const { conditions = [], completionTime } = job?.status ?? {};
  const found = (type: string) =>
    conditions.find((each: Fields) => each.type === type);
  const { message = null } = found('Failed') ?? {};
  if (message) return { state: 'Failed', message };
  if (!found('Complete')) return { state: 'Running', message };
  return { state: 'Succeeded', message, completedAt: now(completionTime) };
}

/** Runs imports, as far as Everest goes. */
export function imports(cluster: Cluster): Reconcile {
  const need = async (kind: string, name: string, namespace?: string) => {
    const found = await cluster.find(kind, name, namespace);
    const what = kind.replace(/\B[A-Z]/g, ' $&').toLowerCase();
    const text = `${kind}.everest.percona.com "${name}" not found`;
    return found ?? failedTo(`get ${what}`)(new Error(text));
  };

  const start = async (run: KubeObject, jobName: string, payload: string) => {
    const { namespace } = run.metadata;
    const { dataImporterName, targetClusterName: target } = run.spec;
    const { spec } = await need('DataImporter', dataImporterName);
    const database = await need('DatabaseCluster', target, namespace);
    const request = await payloadOf(cluster, run, database).catch(
      failedTo('create data import payload secret'),
    );
    const stringData = { 'request.json': request };
    await cluster.make('Secret', { name: payload, namespace, stringData }, run);
    const account = await grantRights(cluster, run, spec).catch(
      failedTo('ensure RBAC resources'),
    );
    const { image = 'none', command } = spec.jobSpec ?? {};
    const values = { namespace, jobName, payload, account, image, command };
    await cluster.make('Job', values, run);
    const begun = { jobName, startedAt: now() };
    // The cache of a real operator is often late here; this was recorded.
    const message = `failed to observe state: failed to get import job: Job.batch "${jobName}" not found`;
    if (database.spec.engine.type === 'psmdb')
      await cluster.setStatus(run, { state: 'Error', message, ...begun });
    await cluster.setStatus(run, { state: 'Running', message: null, ...begun });
  };

  const cleanUp = async (run: KubeObject) => {
    const { namespace, finalizers } = run.metadata;
    const jobName = run.status?.jobName;
    if (!finalizers?.includes(RBAC_FINALIZER)) return undefined;
    if (jobName) await cluster.remove('Job', jobName, namespace);
    const pods = await cluster.list('Pod', namespace);
    if (pods.some(({ metadata }) => metadata.labels?.['job-name'] === jobName))
      return 50;
    await dropRights(cluster, run);
    return cluster.merge(run, { metadata: { finalizers: null } });
  };

  return async (namespace, name) => {
    const run = await cluster.find('DataImportJob', name, namespace);
    if (!run) return undefined;
    const { uid, deletionTimestamp, generation } = run.metadata;
    if (deletionTimestamp) return cleanUp(run);
    if (['Succeeded', 'Failed'].includes(run.status?.state)) return undefined;
    const hash = createHash('md5').update(uid).digest('hex').slice(0, 6);
    const jobName = `${name}-${hash}`;
    const payload = `${jobName}-data-import-request`;
    const show = (status: Fields) =>
      cluster.setStatus(run, { lastObservedGeneration: generation, ...status });
    try {
      const job = await cluster.find('Job', jobName, namespace);
      if (!job) await start(run, jobName, payload);
      const status = stateOf(job);
      if (status.completedAt)
        await cluster.remove('Secret', payload, namespace);
      return await show(status);
    } catch (error) {
      await show({ state: 'Error', message: (error as Error).message });
      throw error;
    }
  };
}
