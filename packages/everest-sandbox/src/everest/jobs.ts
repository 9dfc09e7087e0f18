import { createHash } from 'node:crypto';
import { KubeObject, now } from '../api/objects';
import { at, Client, EVEREST } from './Client';
import {
  DatabaseCluster,
  DataImporter,
  DataImportJob,
  ownedBy,
} from './objects';
import { makePayload } from './payload';
import { ensureRights, RBAC_FINALIZER, rightsOf } from './rights';
import { within } from './within';

const BATCH = '/apis/batch/v1';

const missing = (kind: string, name: string) =>
  new Error(`${kind} "${name}" not found`);

function kubernetesJob(
  job: DataImportJob,
  importer: DataImporter,
  name: string,
  secretName: string,
  serviceAccountName?: string,
) {
  const { image = 'none', command } = importer.spec.jobSpec ?? {};
  const mount = { name: 'payload', mountPath: '/payload', readOnly: true };
  const container = {
    name: 'importer',
    image,
    command,
    args: ['/payload/request.json'],
    volumeMounts: [mount],
  };
  return {
    metadata: { name, ownerReferences: [ownedBy(job)] },
    spec: {
      backoffLimit: 0,
      template: {
        spec: {
          restartPolicy: 'Never',
          terminationGracePeriodSeconds: 30,
          ...(serviceAccountName && { serviceAccountName }),
          containers: [container],
          volumes: [{ name: 'payload', secret: { secretName } }],
        },
      },
    },
  };
}

async function cleanUp(
  client: Client,
  path: string,
  job: DataImportJob,
): Promise<number | void> {
  const { namespace, finalizers = [] } = job.metadata;
  if (!finalizers.includes(RBAC_FINALIZER)) return undefined;
  if (job.status?.jobName) {
    await client.remove(at(BATCH, 'jobs', namespace, job.status.jobName));
    const pods = await client.get(
      `${at('/api/v1', 'pods', namespace)}?labelSelector=job-name=${
        job.status.jobName
      }`,
    );
    if ((pods.items as KubeObject[]).length) return 50;
  }
  for (const right of rightsOf(job).reverse())
    await client.remove(`${right.path}/${right.name}`);
  await client.merge(path, {
    metadata: {
      finalizers: finalizers.filter(each => each !== RBAC_FINALIZER),
    },
  });
  return undefined;
}

/** Runs the import of one DataImportJob, as far as Everest goes. */
export function importJobs(client: Client) {
  const run = async (
    path: string,
    job: DataImportJob,
    show: (status: object) => Promise<void>,
  ) => {
    const { namespace } = job.metadata;
    const hash = createHash('md5')
      .update(job.metadata.uid!)
      .digest('hex')
      .slice(0, 6);
    const jobName = `${job.metadata.name}-${hash}`;
    const payload = `${jobName}-data-import-request`;
    const importer = await client.find<DataImporter>(
      at(EVEREST, 'dataimporters', undefined, job.spec.dataImporterName),
    );
    if (!importer) {
      throw new Error(
        `failed to get data importer: ${
          missing('DataImporter.everest.percona.com', job.spec.dataImporterName)
            .message
        }`,
      );
    }
    const target = job.spec.targetClusterName;
    const database = await client.find<DatabaseCluster>(
      at(EVEREST, 'databaseclusters', namespace, target),
    );
    if (!database) {
      throw new Error(
        `failed to get database cluster: ${
          missing('DatabaseCluster.everest.percona.com', target).message
        }`,
      );
    }
    let running =
      job.status?.jobName &&
      (await client.find(at(BATCH, 'jobs', namespace, jobName)));
    if (!running) {
      await within(
        'failed to create data import payload secret',
        makePayload(client, job, database, payload),
      );
      if (importer.metadata.name === 'sandbox-blocks') {
        throw new Error(
          `failed to ensure RBAC resources: roles.rbac.authorization.k8s.io "${job.metadata.name}-role" is forbidden: the operator may not grant these rights`,
        );
      }
      const account = await within(
        'failed to ensure RBAC resources',
        ensureRights(client, path, job, importer),
      );
      await client.ensure(
        at(BATCH, 'jobs', namespace),
        kubernetesJob(job, importer, jobName, payload, account),
      );
      const startedAt = now();
      if (database.spec.engine.type === 'psmdb') {
        // The cache of a real operator is often late here; this was recorded.
        const message = `failed to observe state: failed to get import job: Job.batch "${jobName}" not found`;
        await show({ state: 'Error', message, jobName, startedAt });
      }
      await show({ state: 'Running', message: null, jobName, startedAt });
      running = await client.find(at(BATCH, 'jobs', namespace, jobName));
    }
    const status = (running || undefined)?.status as
      | {
          completionTime?: string;
          conditions?: Array<{
            type: string;
            status: string;
            message?: string;
          }>;
        }
      | undefined;
    const condition = (type: string) =>
      status?.conditions?.find(
        each => each.type === type && each.status === 'True',
      );
    if (condition('Complete')) {
      await client.remove(at('/api/v1', 'secrets', namespace, payload));
      await show({
        state: 'Succeeded',
        message: null,
        completedAt: status?.completionTime,
        lastObservedGeneration: job.metadata.generation,
      });
    } else if (condition('Failed')) {
      await show({
        state: 'Failed',
        message: condition('Failed')?.message,
        lastObservedGeneration: job.metadata.generation,
      });
    } else
      await show({
        state: 'Running',
        message: null,
        lastObservedGeneration: job.metadata.generation,
      });
  };

  return async (namespace: string, name: string): Promise<number | void> => {
    const path = at(EVEREST, 'dataimportjobs', namespace, name);
    const job = await client.find<DataImportJob>(path);
    if (!job) return undefined;
    if (job.metadata.deletionTimestamp) return cleanUp(client, path, job);
    if (['Succeeded', 'Failed'].includes(job.status?.state ?? ''))
      return undefined;
    const show = async (status: object) => {
      await client.merge(`${path}/status`, { status });
    };
    try {
      await run(path, job, show);
    } catch (error) {
      await show({
        state: 'Error',
        message: (error as Error).message,
        lastObservedGeneration: job.metadata.generation,
      });
      throw error;
    }
    return undefined;
  };
}
