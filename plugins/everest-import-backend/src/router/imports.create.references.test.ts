import { Sandbox, startSandbox } from 'everest-sandbox';
import request from 'supertest';
import { KubernetesConnection } from '../kubernetes/connection/KubernetesConnection';
import { readLiveView } from '../__testUtils__/liveView';
import { sampleRequest } from '../__testUtils__/sampleFacts';
import { mysql } from '../__testUtils__/refusedCases';
import { sandboxConnection } from '../__testUtils__/sandboxConnection';
import { startCreateBackend } from '../__testUtils__/startCreateBackend';

const STORAGES =
  '/apis/everest.percona.com/v1alpha1/namespaces/team-blue/backupstorages';

jest.setTimeout(60_000);

describe('POST /imports, naming other objects', () => {
  let sandbox: Sandbox;
  let backend: Awaited<ReturnType<typeof startCreateBackend>>;
  /** Paths that the portal may not read. */
  let forbidden: RegExp | undefined;
  /** Paths of requests, oldest first. */
  let asked: string[];

  beforeAll(async () => {
    sandbox = await startSandbox({ paceMs: 30 });
    const connection = sandboxConnection(sandbox);
    for (const [name, type] of [
      ['main', 's3'],
      ['cold', 'azure'],
    ]) {
      await connection.request({
        method: 'POST',
        path: STORAGES,
        body: {
          apiVersion: 'everest.percona.com/v1alpha1',
          kind: 'BackupStorage',
          metadata: { name },
          spec: { type, bucket: 'b', credentialsSecretName: 'c' },
        },
      });
    }
    const watched: KubernetesConnection = {
      cluster: connection.cluster,
      watch: (path, options) => connection.watch(path, options),
      stream: (path, options) => connection.stream(path, options),
      request: async options => {
        asked?.push(options.path);
        return forbidden?.test(options.path)
          ? { status: 403, body: {} as never, warnings: [] }
          : connection.request(options);
      },
    };
    backend = await startCreateBackend({
      view: () => readLiveView(watched),
    });
  });

  beforeEach(() => {
    forbidden = undefined;
    asked = [];
  });

  afterAll(async () => {
    await backend?.server.stop();
    await sandbox?.stop();
  });

  const post = (spec: object) =>
    request(backend.server)
      .post('/api/everest-import/imports?dryRun=true')
      .send({ ...sampleRequest(), ...mysql(), spec });
  const schedule = (name: string, backupStorageName: string, hour: number) => ({
    name,
    enabled: true,
    schedule: `0 ${hour} * * *`,
    backupStorageName,
  });
  const backup = (...storages: string[]) => ({
    backup: {
      schedules: storages.map((storage, index) =>
        schedule(`s${index}`, storage, index),
      ),
    },
  });
  const pitr = (backupStorageName: string) => ({
    backup: { pitr: { enabled: true, backupStorageName } },
  });

  it.each<[string, object, string, string]>([
    [
      'a backup storage that is not there',
      backup('main', 'none'),
      'spec.backup.schedules.1.backupStorageName',
      'reference-unknown',
    ],
    [
      'a recovery storage that is not there',
      pitr('none'),
      'spec.backup.pitr.backupStorageName',
      'reference-unknown',
    ],
    [
      'a recovery storage that is no S3',
      pitr('cold'),
      'spec.backup.pitr.backupStorageName',
      'pitr-storage-type',
    ],
  ])('refuses %s', async (_what, spec, field, code) => {
    const { status, body } = await post(spec);
    expect(status).toBe(422);
    expect(body.error.causes).toEqual([
      {
        ...{ field, code, values: expect.anything() },
        message: expect.stringMatching(/'(none|cold)'.*\.$/),
      },
    ]);
  });

  it('asks for each object once', async () => {
    const { status } = await post(backup('main', 'main', 'cold'));
    expect(status).toBe(200);
    expect(asked.filter(path => path.startsWith(STORAGES)).sort()).toEqual([
      `${STORAGES}/cold`,
      `${STORAGES}/main`,
    ]);
  });

  it.each([
    ['what the portal may not read', /backupstorages/, pitr('none')],
    [
      'a kind that this Everest does not have',
      undefined,
      { podSchedulingPolicyName: 'spread' },
    ],
  ])('holds nothing against %s', async (_what, path, spec) => {
    forbidden = path;
    const { body, status } = await post(spec);
    expect(body.error).toBeUndefined();
    expect(status).toBe(200);
  });
});
