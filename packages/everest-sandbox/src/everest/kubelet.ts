import { KubeObject, now } from '../api/objects';
import { at, Client, EVEREST } from './Client';
import { DataImportJob } from './objects';

export const NODE_NAME = 'everest-sandbox';
const BATCH = '/apis/batch/v1';
const PAUSED = 'everest.percona.com/reconcile-paused';

interface Ending {
  exitCode: number;
  log: string[];
}

const START = ['reading /payload/request.json', 'target database answers'];
const DONE: Ending = {
  exitCode: 0,
  log: ['restore started', 'restore finished', 'done'],
};

/** What an importer does, by its name; the others work. */
const ENDINGS: Record<string, Ending | undefined> = {
  'sandbox-fails': {
    exitCode: 1,
    log: ['error: backup is incomplete: file 3 of 4 is missing'],
  },
  'sandbox-hangs': undefined,
  'sandbox-leaves-pause': {
    ...DONE,
    log: ['reconciliation paused', ...DONE.log],
  },
};

/** Plays the job controller, the scheduler and a kubelet for importer Jobs. */
export function kubelet(client: Client, paceMs: number) {
  const logs = new Map<string, string[]>();

  const tell = async (pod: KubeObject, reason: string, message: string) => {
    const { namespace, name, uid } = pod.metadata;
    await client.ensure(at('/api/v1', 'events', namespace), {
      metadata: { name: `${name}.${reason.toLowerCase()}`, namespace },
      involvedObject: { apiVersion: 'v1', kind: 'Pod', name, namespace, uid },
      reason,
      message,
      type: ['Scheduled', 'Pulled', 'Started'].includes(reason)
        ? 'Normal'
        : 'Warning',
      source: { component: NODE_NAME },
      firstTimestamp: now(),
      lastTimestamp: now(),
      count: 1,
    });
  };

  const podFor = async (job: KubeObject, importer: string) => {
    const { name, namespace, uid } = job.metadata;
    const spec = (job.spec as { template: { spec: object } }).template.spec;
    const podName = `${name}-${uid!.slice(0, 5)}`;
    const nodeName =
      importer === 'sandbox-unschedulable' ? undefined : NODE_NAME;
    await client.ensure(at('/api/v1', 'pods', namespace), {
      metadata: {
        name: podName,
        labels: { 'job-name': name, 'batch.kubernetes.io/job-name': name },
        ownerReferences: [
          {
            apiVersion: 'batch/v1',
            kind: 'Job',
            name,
            uid,
            controller: true,
            blockOwnerDeletion: true,
          },
        ],
      },
      spec: { ...spec, nodeName },
    });
    return client.get(at('/api/v1', 'pods', namespace, podName));
  };

  const setPod = async (
    pod: KubeObject,
    phase: string,
    state: object,
    conditions: object[] = [],
  ) => {
    const { namespace, name } = pod.metadata;
    const { image } = (pod.spec as { containers: Array<{ image: string }> })
      .containers[0];
    const containerStatus = {
      name: 'importer',
      image,
      imageID: '',
      ready: false,
      restartCount: 0,
      state,
    };
    const containerStatuses = Object.keys(state).length
      ? [containerStatus]
      : undefined;
    await client.merge(`${at('/api/v1', 'pods', namespace, name)}/status`, {
      status: { phase, conditions, containerStatuses },
    });
  };

  const endJob = async (path: string, startTime: string, exitCode: number) => {
    const time = {
      lastTransitionTime: now(),
      lastProbeTime: now(),
      status: 'True',
    };
    const failed = {
      ...time,
      reason: 'BackoffLimitExceeded',
      message: 'Job has reached the specified backoff limit',
    };
    const done = { ...time, reason: 'CompletionsReached' };
    const status = exitCode
      ? {
          failed: 1,
          conditions: [
            { ...failed, type: 'FailureTarget' },
            { ...failed, type: 'Failed' },
          ],
        }
      : {
          succeeded: 1,
          completionTime: now(),
          conditions: [
            { ...done, type: 'SuccessCriteriaMet' },
            { ...done, type: 'Complete' },
          ],
        };
    await client.merge(`${path}/status`, {
      status: { ...status, startTime, active: null },
    });
  };

  const reconcile = async (
    namespace: string,
    name: string,
  ): Promise<number | void> => {
    const path = at(BATCH, 'jobs', namespace, name);
    const job = await client.find(path);
    const owner = job?.metadata.ownerReferences?.find(
      each => each.kind === 'DataImportJob',
    );
    if (!job || !owner || job.metadata.deletionTimestamp) return undefined;
    const status = job.status as
      | { startTime?: string; conditions?: object[] }
      | undefined;
    if (status?.conditions?.length) return undefined;
    const run = await client.find<DataImportJob>(
      at(EVEREST, 'dataimportjobs', namespace, owner.name),
    );
    const importer = run?.spec.dataImporterName ?? '';
    const pod = await podFor(job, importer);
    const key = `${namespace}/${pod.metadata.name}`;
    const phase = (pod.status as { phase?: string } | undefined)?.phase;
    if (!status?.startTime) {
      await client.merge(`${path}/status`, {
        status: { startTime: now(), active: 1 },
      });
    }
    if (importer === 'sandbox-unschedulable') {
      const message = '0/3 nodes are available: 3 Insufficient memory.';
      await setPod(pod, 'Pending', {}, [
        {
          type: 'PodScheduled',
          status: 'False',
          reason: 'Unschedulable',
          message,
          lastTransitionTime: now(),
        },
      ]);
      return tell(pod, 'FailedScheduling', message);
    }
    if (importer === 'sandbox-pull-error') {
      const message =
        'Back-off pulling image "registry.sandbox.test/missing:1.0": not found';
      await setPod(pod, 'Pending', {
        waiting: { reason: 'ImagePullBackOff', message },
      });
      return tell(pod, 'Failed', message);
    }
    if (phase === 'Pending') {
      await tell(
        pod,
        'Scheduled',
        `Successfully assigned ${key} to ${NODE_NAME}`,
      );
      await setPod(pod, 'Running', { running: { startedAt: now() } });
      await tell(pod, 'Started', 'Started container importer');
      logs.set(key, [...START]);
      if (importer === 'sandbox-leaves-pause') {
        const database = at(
          EVEREST,
          'databaseclusters',
          namespace,
          run!.spec.targetClusterName,
        );
        await new Promise(resolve => setTimeout(resolve, paceMs / 2));
        await client.merge(database, {
          metadata: { annotations: { [PAUSED]: 'true' } },
        });
      }
      return importer === 'sandbox-hangs' ? undefined : paceMs;
    }
    const ending = importer in ENDINGS ? ENDINGS[importer] : DONE;
    if (!ending) return undefined;
    const { exitCode } = ending;
    logs.set(key, [...(logs.get(key) ?? START), ...ending.log]);
    const terminated = {
      exitCode,
      reason: exitCode ? 'Error' : 'Completed',
      startedAt: now(),
      finishedAt: now(),
    };
    await setPod(pod, exitCode ? 'Failed' : 'Succeeded', { terminated });
    await endJob(path, status?.startTime ?? now(), exitCode);
    return undefined;
  };

  return { reconcile, logOf: (key: string) => logs.get(key) };
}
