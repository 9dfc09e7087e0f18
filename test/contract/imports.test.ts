import { setTimeout as sleep } from 'node:timers/promises';
import {
  ApiClient,
  KubernetesObject,
  WatchEvent,
} from '../control-plane/ApiClient';
import { waitUntil } from 'everest-sandbox';
import { connect, created, freshName, paths } from './connect';
import { database, mysqlUserSecret, s3Secret } from './manifests';

interface ImportJob extends KubernetesObject {
  status?: {
    state?: string;
    message?: string;
    jobName?: string;
    startedAt?: string;
    completedAt?: string;
  };
}

interface PodStatus {
  phase: string;
  conditions?: Array<{ type: string; status: string; reason?: string }>;
  containerStatuses?: Array<{
    state?: { waiting?: { reason?: string }; running?: object };
  }>;
}

describe('an import', () => {
  let api: ApiClient;
  const namespace = 'team-blue';
  const databases = paths.databases(namespace);
  const secrets = paths.secrets(namespace);

  beforeAll(() => {
    api = connect();
  });

  afterAll(() => api.close());

  async function begin(options: { importer?: string; withKeys?: boolean }) {
    const name = freshName('db');
    const userSecret = `${name}-users`;
    await created(api.create(secrets, mysqlUserSecret(userSecret)));
    if (options.withKeys !== false) {
      await created(api.create(secrets, s3Secret(`${name}-s3`)));
    }
    const { importer } = options;
    const body = database(name, { userSecret, importer });
    const made = await created(api.create(databases, body));
    return { name, made };
  }

  const jobPath = (name: string) =>
    `${paths.importJobs(namespace)}/data-import-${name}`;

  const readJob = async (name: string) => {
    const { status, body } = await api.get<ImportJob>(jobPath(name));
    return status === 200 ? body : undefined;
  };

  const jobIn = (name: string, state: string) =>
    waitUntil(`the job of '${name}' is ${state}`, async () => {
      const job = await readJob(name);
      return job?.status?.state === state && job;
    });

  const databaseIn = (name: string, word: string) =>
    waitUntil(`the database '${name}' is ${word}`, async () => {
      const { body } = await api.get(`${databases}/${name}`);
      const status = body.status as Record<string, unknown> | undefined;
      return status?.status === word && status;
    });

  async function remove(name: string) {
    await api.delete(`${databases}/${name}`);
    await waitUntil(
      `the database '${name}' is gone`,
      async () => (await api.get(`${databases}/${name}`)).status === 404,
    );
  }

  it('of MySQL goes through Everest’s words to Succeeded', async () => {
    const { resourceVersion } = (await api.get(databases)).body.metadata;
    const events = api.watch(databases, { resourceVersion: resourceVersion! });
    const { name, made } = await begin({});
    const words: string[] = [];
    const isOver = ({ object }: WatchEvent) => {
      const status = object.status as Record<string, string> | undefined;
      if (object.metadata.name !== name || !status?.status) {
        return false;
      }
      if (words[words.length - 1] !== status.status) {
        words.push(status.status);
      }
      return words.includes('importing') && status.status === 'ready';
    };
    for await (const event of events) {
      if (isOver(event)) {
        break;
      }
    }
    expect(words).toEqual(['creating', 'ready', 'importing', 'ready']);

    const job = await readJob(name);
    expect(job).toMatchObject({
      spec: {
        targetClusterName: name,
        dataImporterName: 'everest-percona-pxc-operator',
      },
      status: {
        state: 'Succeeded',
        jobName: expect.stringMatching(`^data-import-${name}-[0-9a-f]{6}$`),
        startedAt: expect.stringMatching(/Z$/),
        completedAt: expect.stringMatching(/Z$/),
      },
    });
    expect(job?.metadata.ownerReferences).toEqual([
      {
        apiVersion: 'everest.percona.com/v1alpha1',
        kind: 'DatabaseCluster',
        name,
        uid: made.metadata.uid,
        controller: true,
        blockOwnerDeletion: true,
      },
    ]);
    const { body } = await api.get(`${secrets}/${name}-s3`);
    expect(body.metadata.ownerReferences).toEqual([
      expect.objectContaining({
        kind: 'DataImportJob',
        uid: job?.metadata.uid,
        controller: true,
      }),
    ]);
    await remove(name);
    const gone = await api.get(`${secrets}/${name}-s3`);
    expect(gone.status).toBe(404);
  });

  it('that fails says so on both objects, and its log says why', async () => {
    const { name } = await begin({ importer: 'sandbox-fails' });
    const job = await jobIn(name, 'Failed');
    expect(job.status).toMatchObject({
      message: 'Job has reached the specified backoff limit',
    });
    expect(job.status).not.toHaveProperty('completedAt');
    expect(await databaseIn(name, 'error')).toMatchObject({
      message: 'Data import job failed',
      dataImportJobName: `data-import-${name}`,
      conditions: [
        expect.objectContaining({
          type: 'ImportFailed',
          status: 'True',
          reason: 'DataImportJobFailed',
        }),
      ],
    });

    const labelSelector = `job-name=${job.status?.jobName}`;
    const pods = await api.get(paths.pods(namespace), { labelSelector });
    const [pod] = pods.body.items as KubernetesObject[];
    expect(pod.status).toMatchObject({ phase: 'Failed' });
    const path = `${paths.pods(namespace)}/${pod.metadata.name}/log`;
    const log = await api.get<string>(path, { tailLines: '1' });
    expect(log.status).toBe(200);
    expect(log.body.trim().split('\n')).toHaveLength(1);
    await remove(name);
  });

  it('without its S3 Secret waits in Error, and goes on once it is there', async () => {
    const { name } = await begin({ withKeys: false });
    const job = await jobIn(name, 'Error');
    expect(job.status?.message).toContain(
      `failed to get S3 credentials: Secret "${name}-s3" not found`,
    );
    await created(api.create(secrets, s3Secret(`${name}-s3`)));
    const done = await jobIn(name, 'Succeeded');
    expect(done.metadata.uid).toBe(job.metadata.uid);
    await remove(name);
  }, 60_000);

  it('whose DataImportJob is deleted after it succeeded waits without its Secret, and imports again once it is back', async () => {
    const { name } = await begin({});
    const first = await jobIn(name, 'Succeeded');
    await databaseIn(name, 'ready');
    await api.delete(jobPath(name));
    const waiting = await jobIn(name, 'Error');
    expect(waiting.metadata.uid).not.toBe(first.metadata.uid);
    expect(waiting.status?.message).toContain(`"${name}-s3" not found`);
    expect(await databaseIn(name, 'importing')).toBeDefined();
    await created(api.create(secrets, s3Secret(`${name}-s3`)));
    const again = await jobIn(name, 'Succeeded');
    expect(again.metadata.uid).toBe(waiting.metadata.uid);
    await remove(name);
  }, 60_000);

  it('whose DataImportJob is deleted without its Secret imports again at once', async () => {
    const { name, made } = await begin({});
    const first = await jobIn(name, 'Succeeded');
    await databaseIn(name, 'ready');
    const secret = await api.get(`${secrets}/${name}-s3`);
    const { apiVersion, kind, metadata } = made;
    // One more owner, and the garbage collector leaves it.
    await api.merge(`${secrets}/${name}-s3`, {
      metadata: {
        ownerReferences: [
          ...secret.body.metadata.ownerReferences!,
          { apiVersion, kind, name, uid: metadata.uid },
        ],
      },
    });
    await api.delete(jobPath(name));
    const again = await waitUntil('another job has succeeded', async () => {
      const job = await readJob(name);
      const isOther = job?.metadata.uid !== first.metadata.uid;
      return isOther && job?.status?.state === 'Succeeded' && job;
    });
    const { body } = await api.get(`${secrets}/${name}-s3`);
    expect(body.metadata.ownerReferences).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ uid: again.metadata.uid, controller: true }),
      ]),
    );
    await remove(name);
  }, 60_000);

  it('is taken out of a database that lives on: nothing imports again', async () => {
    const { name } = await begin({});
    await jobIn(name, 'Succeeded');
    await databaseIn(name, 'ready');
    await api.delete(jobPath(name));
    await jobIn(name, 'Error');
    const patched = await api.call('PATCH', `${databases}/${name}`, {
      body: [{ op: 'remove', path: '/spec/dataSource' }],
      contentType: 'application/json-patch+json',
    });
    expect(patched.status).toBe(200);
    await api.delete(jobPath(name));
    await waitUntil(
      'the job is gone',
      async () => (await readJob(name)) === undefined,
    );
    await created(api.create(secrets, s3Secret(`${name}-s3`)));
    await databaseIn(name, 'ready');
    await sleep(1_000);
    expect(await readJob(name)).toBeUndefined();
    await remove(name);
  }, 60_000);

  it('that an importer blocks stays in Error', async () => {
    const { name } = await begin({ importer: 'sandbox-blocks' });
    const job = await jobIn(name, 'Error');
    expect(job.status?.message).toMatch(/^failed to /);
    expect(await databaseIn(name, 'importing')).toBeDefined();
    await remove(name);
  });

  const podOf = (job: ImportJob, phase: string) =>
    waitUntil(`the Pod of '${job.metadata.name}' is ${phase}`, async () => {
      const labelSelector = `job-name=${job.status?.jobName}`;
      const pods = await api.get(paths.pods(namespace), { labelSelector });
      const [pod] = pods.body.items as KubernetesObject[];
      const status = pod?.status as PodStatus | undefined;
      return status?.phase === phase && status;
    });

  it('that hangs runs on', async () => {
    const { name } = await begin({ importer: 'sandbox-hangs' });
    const job = await jobIn(name, 'Running');
    const status = await podOf(job, 'Running');
    expect(status.containerStatuses?.[0].state).toHaveProperty('running');
    await remove(name);
  });

  it('whose image can’t be pulled runs on, and its Pod says why', async () => {
    const { name } = await begin({ importer: 'sandbox-pull-error' });
    const job = await jobIn(name, 'Running');
    await waitUntil('the Pod waits for its image', async () => {
      const { containerStatuses } = await podOf(job, 'Pending');
      const reason = containerStatuses?.[0].state?.waiting?.reason ?? '';
      return ['ErrImagePull', 'ImagePullBackOff'].includes(reason);
    });
    expect((await readJob(name))?.status?.state).toBe('Running');
    await remove(name);
  });

  it('that fits on no node runs on, and its Pod says why', async () => {
    const { name } = await begin({ importer: 'sandbox-unschedulable' });
    const job = await jobIn(name, 'Running');
    const condition = await waitUntil('the Pod is not scheduled', async () =>
      (
        await podOf(job, 'Pending')
      ).conditions?.find(({ reason }) => reason === 'Unschedulable'),
    );
    expect(condition).toMatchObject({ type: 'PodScheduled', status: 'False' });
    await remove(name);
  });
});
