import { Harness, until } from '../__testUtils__/harness';
import { KubeObject } from '../objects';
import { callHttps, readAll } from '../__testUtils__/httpsJson';
import { readKubeconfig } from '../__testUtils__/kubeconfig';
import { at, EVEREST } from '../__testUtils__/Client';
import { Secret } from '../__testUtils__/everestObjects';

jest.setTimeout(30_000);

const items = (list: KubeObject) => list.items as KubeObject[];

describe('importers', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await Harness.start();
  });
  afterAll(async () => harness?.stop());

  const begin = async (name: string, importer: string, rest = {}) => {
    await harness.makeSecret(`${name}-s3`);
    await harness.create({ name, importer, ...rest });
  };
  const podOf = async (name: string) => {
    const pods = items(
      await harness.client.get('/api/v1/namespaces/team-blue/pods'),
    );
    return pods.find(pod =>
      pod.metadata.name.startsWith(`data-import-${name}-`),
    );
  };
  const eventsOf = async (name: string) =>
    items(await harness.client.get('/api/v1/namespaces/team-blue/events'))
      .filter(event => event.metadata.name.startsWith(`data-import-${name}-`))
      .map(event => event.reason);
  const logOf = async (pod: string, query = '') => {
    const access = readKubeconfig(harness.sandbox.kubeconfigPath);
    const path = `/api/v1/namespaces/team-blue/pods/${pod}/log?container=importer${query}`;
    const answer = await callHttps(access.url + path, access);
    return readAll(answer);
  };

  it.each([
    ['everest-percona-pg-operator', 'postgresql', {}],
    ['everest-percona-pxc-operator', 'pxc', {}],
    ['cluster-reader', 'pxc', {}],
    ['acme-dump-loader', 'postgresql', { config: { format: 'plain' } }],
  ])('%s brings %s to ready with the data', async (importer, type, rest) => {
    const name = `done-${importer.split('-').slice(0, 3).join('-')}`;
    await begin(name, importer, { type, ...rest });
    const job = await harness.untilState(name, 'Succeeded');
    await harness.untilStatus(name, 'ready');
    expect(job.status).toMatchObject({
      jobName: expect.stringMatching(/^data-import-.*-[0-9a-f]{6}$/),
      startedAt: expect.any(String),
      completedAt: expect.any(String),
    });
    await until('final status', () => harness.states[name].length === 5);
    expect(harness.states[name]).toEqual([
      '',
      'creating',
      'ready',
      'importing',
      'ready',
    ]);
    expect(harness.states[`data-import-${name}`]).toEqual([
      '',
      'Running',
      'Succeeded',
    ]);
  });

  it('MongoDB shows an error for a moment before it runs', async () => {
    await harness.makeSecret('mongo-users');
    await begin('mongo', 'everest-percona-psmdb-operator', {
      type: 'psmdb',
      engine: { userSecretsName: 'mongo-users' },
    });
    await harness.untilState('mongo', 'Succeeded');
    expect(harness.states['data-import-mongo']).toEqual([
      '',
      'Error',
      'Running',
      'Succeeded',
    ]);
  });

  it('sandbox-fails ends in Failed, with the reason in its log only', async () => {
    await begin('fails', 'sandbox-fails');
    const job = await harness.untilState('fails', 'Failed');
    expect(job.status).toMatchObject({
      message: 'Job has reached the specified backoff limit',
    });
    expect(job.status?.completedAt).toBeUndefined();
    const database = await harness.untilStatus('fails', 'error');
    expect(database.status).toMatchObject({
      message: 'Data import job failed',
      conditions: [
        { type: 'ImportFailed', status: 'True', reason: 'DataImportJobFailed' },
      ],
    });
    const pod = await podOf('fails');
    const name = pod!.metadata.name;
    expect(await logOf(name)).toContain('error: backup is incomplete');
    // The last words are what a limit loses, as of a real kubelet
    expect(await logOf(name, '&tailLines=2&limitBytes=12')).toBe(
      'target datab',
    );
  });

  it('sandbox-blocks stays in Error', async () => {
    await begin('blocks', 'sandbox-blocks');
    const job = await harness.untilState('blocks', 'Error');
    expect(job.status?.message).toContain('failed to ensure RBAC resources');
    await harness.untilStatus('blocks', 'importing');
    expect(await podOf('blocks')).toBeUndefined();
  });

  it('sandbox-hangs keeps running', async () => {
    await begin('hangs', 'sandbox-hangs');
    await harness.untilState('hangs', 'Running');
    const pod = await until('a running Pod', async () => {
      const found = await podOf('hangs');
      return (found?.status as { phase: string })?.phase === 'Running' && found;
    });
    expect(await until('a log', () => logOf(pod.metadata.name))).toContain(
      'target database answers',
    );
    expect((await harness.job('hangs'))?.status?.state).toBe('Running');
  });

  it.each([
    ['sandbox-pull-error', 'pull', 'Failed', 'ImagePullBackOff'],
    ['sandbox-unschedulable', 'room', 'FailedScheduling', 'Unschedulable'],
  ])('%s runs with a Pod that waits', async (importer, name, event, reason) => {
    await begin(name, importer);
    await harness.untilState(name, 'Running');
    await until(`the event ${event}`, async () =>
      (await eventsOf(name)).includes(event),
    );
    const pod = await podOf(name);
    expect((pod?.status as { phase: string }).phase).toBe('Pending');
    expect(JSON.stringify(pod?.status)).toContain(reason);
  });

  it('sandbox-leaves-pause succeeds and leaves the database importing', async () => {
    await begin('pause', 'sandbox-leaves-pause');
    await harness.untilState('pause', 'Succeeded');
    const database = await harness.database('pause');
    expect(database?.metadata.annotations).toEqual({
      'everest.percona.com/reconcile-paused': 'true',
    });
    expect(database?.status?.status).toBe('importing');
  });

  it('a missing S3 Secret blocks until it is made', async () => {
    await harness.create({
      name: 'late',
      importer: 'everest-percona-pg-operator',
    });
    const job = await harness.untilState('late', 'Error');
    expect(job.status?.message).toBe(
      'failed to create data import payload secret: failed to get S3 info: failed to get S3 credentials: Secret "late-s3" not found',
    );
    await harness.makeSecret('late-s3');
    await harness.untilState('late', 'Succeeded');
  });

  it('a Secret shared by two imports stops the second', async () => {
    await harness.makeSecret('shared');
    await harness.create({
      name: 'one',
      importer: 'sandbox-hangs',
      secret: 'shared',
    });
    await harness.untilState('one', 'Running');
    await harness.create({
      name: 'two',
      importer: 'sandbox-hangs',
      secret: 'shared',
    });
    const job = await harness.untilState('two', 'Error');
    expect(job.status?.message).toContain(
      'Object team-blue/shared is already owned by another DataImportJob controller data-import-one',
    );
  });

  it('a vanished importer blocks', async () => {
    const importer = {
      metadata: { name: 'short-lived' },
      spec: { supportedEngines: ['pxc'] },
    };
    const path = at(EVEREST, 'dataimporters');
    await harness.client.create(path, importer);
    await begin('orphan', 'short-lived', { type: 'pxc' });
    await harness.client.remove(`${path}/short-lived`);
    const job = await harness.untilState('orphan', 'Error');
    expect(job.status?.message).toContain('"short-lived" not found');
  });

  it('a database without s3 is admitted, blocks, and never finishes deleting', async () => {
    await harness.create({ name: 'nos3', importer: 'sandbox-hangs', s3: null });
    const job = await harness.untilState('nos3', 'Error');
    expect(job.status?.message).toContain('s3 info not provided');
    await harness.client.remove(
      at(EVEREST, 'databaseclusters', 'team-blue', 'nos3'),
    );
    await harness.untilStatus('nos3', 'deleting');
    expect((await harness.database('nos3'))?.metadata.finalizers).toContain(
      'everest.percona.com/upstream-cluster-cleanup',
    );
  });

  it('the S3 Secret belongs to the job, and the payload goes once it is done', async () => {
    await begin('owner', 'everest-percona-pg-operator');
    await harness.untilState('owner', 'Succeeded');
    const secrets = items(
      await harness.client.get('/api/v1/namespaces/team-blue/secrets'),
    );
    const s3 = secrets.find(
      secret => secret.metadata.name === 'owner-s3',
    ) as Secret;
    expect(s3.metadata.ownerReferences).toMatchObject([
      { kind: 'DataImportJob', name: 'data-import-owner', controller: true },
    ]);
    expect(
      secrets.filter(({ metadata }) =>
        metadata.name.includes('data-import-owner'),
      ),
    ).toEqual([]);
  });

  it('deleting the job of a finished import starts it again', async () => {
    await begin('again', 'everest-percona-pg-operator');
    const first = await harness.untilState('again', 'Succeeded');
    await harness.untilStatus('again', 'ready');
    await harness.client.remove(
      at(EVEREST, 'dataimportjobs', 'team-blue', 'data-import-again'),
    );
    await until('a new job', async () => {
      const job = await harness.job('again');
      return job && job.metadata.uid !== first.metadata.uid;
    });
  });

  it('deleting a database takes everything of it along', async () => {
    await begin('leaves', 'everest-percona-pg-operator');
    await harness.untilState('leaves', 'Succeeded');
    await harness.client.remove(
      at(EVEREST, 'databaseclusters', 'team-blue', 'leaves'),
    );
    await until('nothing is left', async () => {
      const lists = await Promise.all(
        [
          at(EVEREST, 'databaseclusters'),
          at(EVEREST, 'dataimportjobs'),
          at('/apis/batch/v1', 'jobs'),
          at('/api/v1', 'pods'),
          at('/apis/rbac.authorization.k8s.io/v1', 'roles'),
        ].map(path => harness.client.get(path)),
      );
      const names = lists.flatMap(items).map(({ metadata }) => metadata.name);
      return !names.some(
        name => name.includes('leaves') && !name.includes('pause'),
      );
    });
    expect(
      await harness.client.find(
        '/api/v1/namespaces/team-blue/secrets/leaves-s3',
      ),
    ).toBeUndefined();
  });
});
