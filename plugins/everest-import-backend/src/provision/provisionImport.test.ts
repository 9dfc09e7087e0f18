import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { ServiceUnavailableError } from '@backstage/errors';
import { Sandbox, startSandbox } from 'everest-sandbox';
import {
  KubernetesConnection,
  KubernetesRequest,
} from '../kubernetes/connection/KubernetesConnection';
import { FullImportHistory } from '../imports/store/RequestHistory';
import { listImportSecrets } from '../__testUtils__/listImportSecrets';
import { readLiveView } from '../__testUtils__/liveView';
import { sandboxConnection } from '../__testUtils__/sandboxConnection';
import { openHistory } from '../__testUtils__/openHistory';
import { sampleFacts } from '../__testUtils__/sampleFacts';
import { ClusterView } from '../kubernetes/watch/ClusterView';
import { createSweeper } from './createSweeper';
import { databasePath } from './paths';
import { BUSY_FOR, provisionImport } from './provisionImport';
import { findRepeated } from './repeatedRequest';
import { probeSecret } from './probeSecret';
import { tryImport } from './tryImport';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const digest = 'digest';
type Fault =
  | 'not-sent'
  | 'reply-lost'
  | 'status-500'
  | 'webhook-away'
  | undefined;

jest.setTimeout(60_000);

describe('provisionImport', () => {
  let sandbox: Sandbox;
  let real: KubernetesConnection;
  let history: FullImportHistory;
  let now: number;
  let fault: (request: KubernetesRequest) => Fault;
  /** What somebody else does right before a request of ours arrives. */
  let before: (request: KubernetesRequest) => Promise<unknown>;
  /** What the server warns of besides. */
  let warnedOf: (request: KubernetesRequest) => string[];
  const connection: KubernetesConnection = {
    cluster: 'sandbox',
    async request(request) {
      await before(request);
      const kind = fault(request);
      if (kind === 'status-500') {
        return { status: 500, body: {} as never, warnings: [] };
      }
      if (kind === 'webhook-away') {
        const message =
          'Internal error occurred: failed calling webhook "vdatabasecluster-v1alpha1.everest.percona.com": failed to call webhook';
        return { status: 500, body: { message } as never, warnings: [] };
      }
      const reply =
        kind === 'not-sent' ? undefined : await real.request<never>(request);
      if (kind || !reply) {
        throw new ServiceUnavailableError('No reply came');
      }
      const { warnings } = reply;
      return { ...reply, warnings: [...warnings, ...warnedOf(request)] };
    },
    watch: (path, options) => real.watch(path, options),
    stream: (path, options) => real.stream(path, options),
  };
  const logger = mockServices.logger.mock();
  const clock = () => now;

  beforeAll(async () => {
    sandbox = await startSandbox({ paceMs: 30 });
    real = sandboxConnection(sandbox);
  });
  afterAll(() => sandbox?.stop());
  beforeEach(async () => {
    now = Date.now();
    fault = () => undefined;
    before = async () => undefined;
    warnedOf = () => [];
    ({ history } = await openHistory(databases, 'SQLITE_3', clock));
  });

  const common = async () => ({
    requestKey: 'k'.repeat(64),
    digest,
    connection,
    cluster: await readLiveView(real),
    history,
    logger,
    clock,
    signal: AbortSignal.timeout(20_000),
  });
  const provision = async (name: string) => {
    const created = await provisionImport({
      ...(await common()),
      facts: sampleFacts({ name }, { view: await readLiveView(real) }),
      requestedBy: 'user:default/guest',
    });
    return created!;
  };
  const repeat = async () => findRepeated(await common());
  const secrets = (name: string) => listImportSecrets(real, name);
  const database = (name: string) =>
    real.request<{ metadata: { uid: string } }>({
      method: 'GET',
      path: databasePath('team-blue', name),
    });
  const isCreate = ({ method, path, query }: KubernetesRequest) =>
    method === 'POST' && path.endsWith('clusters') && !query?.dryRun;
  const isDryRun = ({ query }: KubernetesRequest) => query?.dryRun === 'All';
  const isSecret = ({ method, path }: KubernetesRequest) =>
    method === 'POST' && path.endsWith('secrets');
  const isGet = ({ method }: KubernetesRequest) => method === 'GET';
  const on =
    (kind: Fault, ...where: ((request: KubernetesRequest) => boolean)[]) =>
    (request: KubernetesRequest) =>
      where.some(each => each(request)) ? kind : undefined;
  const sweep = async () => {
    const view: ClusterView = { ...(await readLiveView(real)), connection };
    await createSweeper({
      rules: { succeeded: false },
      clusters: { list: () => [view], get: () => view },
      history,
      logger,
    }).run();
  };

  it('remembers when it had checked, and when it had made the Secrets', async () => {
    before = async request => {
      now += isSecret(request) ? 1_000 : 0;
    };
    const asked = new Date(now).toISOString();
    const created = await provision('steps');
    const row = await history.byDatabaseUid(created.id);
    expect(row?.memory?.steps).toEqual([
      { step: 'checked', at: asked },
      { step: 'secrets-made', at: new Date(now).toISOString() },
    ]);
  });

  it('keeps what Everest warns of, save for the exposure that nobody asked for', async () => {
    const exposure = "'internal' is deprecated for proxy.expose.type";
    const other = "'shards' is deprecated";
    warnedOf = request =>
      isCreate(request) || isDryRun(request) ? [exposure, other] : [];
    const dryRun = async (change: object) =>
      tryImport({
        ...(await common()),
        facts: sampleFacts(change, { view: await readLiveView(real) }),
        requestedBy: 'user:default/guest',
      });
    const wished = { proxy: { expose: { type: 'internal' } } };
    expect((await provision('chosen')).warnings).toEqual([other]);
    expect((await dryRun({})).warnings).toEqual([other]);
    expect((await dryRun(wished)).warnings).toEqual([exposure, other]);
  });

  it('writes its row before the first object', async () => {
    const states: unknown[] = [];
    fault = request => {
      if (isSecret(request)) {
        states.push(request.path);
      }
      return undefined;
    };
    const created = await provision('first-row');
    expect(states).toHaveLength(1);
    expect(await history.byDatabaseUid(created.id)).toMatchObject({
      state: 'created',
      requestedBy: 'user:default/guest',
    });
  });

  it.each([
    ['the Secret is refused', on('webhook-away', isSecret)],
    ['the dry run gets no answer', on('not-sent', isDryRun)],
    ['the dry run fails', on('status-500', isDryRun)],
    ['Everest can not be asked for the create', on('webhook-away', isCreate)],
  ])('leaves nothing when %s', async (_, given) => {
    fault = given;
    await expect(provision('undone')).rejects.toThrow(ServiceUnavailableError);
    expect(await secrets('undone')).toEqual([]);
    expect(await history.list()).toMatchObject([{ state: 'undone' }]);
    expect(await repeat()).toBeUndefined();
  });

  it.each(['not-sent', 'status-500'] as const)(
    'takes back a Secret that arrives late, after a reply that is %s',
    async kind => {
      const name = `late-secret-${kind}`;
      let late: KubernetesRequest | undefined;
      fault = on(kind, isSecret);
      before = async request => {
        late = isSecret(request) ? request : late;
      };
      await expect(provision(name)).rejects.toThrow(ServiceUnavailableError);
      before = async () => undefined;
      fault = () => undefined;
      await real.request(late!);
      expect(await secrets(name)).toHaveLength(1);
      // Whoever sends it again waits for nothing, and loses nothing by it
      expect(await repeat()).toBeUndefined();
      const created = await provision(name);
      now += BUSY_FOR + 1;
      await sweep();
      expect(await secrets(name)).toHaveLength(1);
      expect(await history.byDatabaseUid(created.id)).toMatchObject({
        state: 'created',
      });
      expect(await history.unfinishedRequests()).toEqual([]);
    },
  );

  it('finds the database when only the reply was lost', async () => {
    fault = on('reply-lost', isCreate);
    const created = await provision('reply-lost');
    expect(created.id).toBe((await database('reply-lost')).body.metadata.uid);
    expect(await secrets('reply-lost')).toHaveLength(1);
  });

  it('keeps the Secrets while it is not known whether the database was made', async () => {
    fault = on('not-sent', isCreate);
    await expect(provision('not-known')).rejects.toThrow(/not known/);
    expect(await secrets('not-known')).toHaveLength(1);
    expect(await history.list()).toMatchObject([{ state: 'unknown' }]);
    await expect(repeat()).rejects.toThrow(/not known yet/);
    await sweep();
    expect(await secrets('not-known')).toHaveLength(1);
    now += BUSY_FOR + 1;
    await sweep();
    expect(await secrets('not-known')).toEqual([]);
    expect(await history.list()).toMatchObject([{ state: 'undone' }]);
  });

  it('keeps the Secrets of a database that is stored after the server has given it up', async () => {
    let late: KubernetesRequest | undefined;
    const arrive = async () => {
      const request = late;
      late = undefined;
      await (request && real.request(request));
    };
    fault = on('status-500', isCreate);
    before = async request => {
      if (isCreate(request)) {
        late = request;
      } else if (request.method === 'DELETE') {
        await arrive();
      }
    };
    await expect(provision('late')).rejects.toThrow(ServiceUnavailableError);
    await arrive();
    expect(await secrets('late')).toHaveLength(1);
    now += BUSY_FOR + 1;
    await sweep();
    const uid = (await database('late')).body.metadata.uid;
    expect(await history.byDatabaseUid(uid)).toMatchObject({
      state: 'created',
    });
    expect(await secrets('late')).toHaveLength(1);
  });

  it('takes up a database that was made after all', async () => {
    fault = request =>
      on('reply-lost', isCreate)(request) ?? on('not-sent', isGet)(request);
    await expect(provision('after-all')).rejects.toThrow(/not known/);
    fault = () => undefined;
    const again = await repeat();
    expect(again?.id).toBe((await database('after-all')).body.metadata.uid);
    expect(await secrets('after-all')).toHaveLength(1);
  });

  it('takes up in the sweep what nobody asks for again', async () => {
    fault = request =>
      on('reply-lost', isCreate)(request) ?? on('not-sent', isGet)(request);
    await expect(provision('swept-up')).rejects.toThrow(/not known/);
    fault = () => undefined;
    now += BUSY_FOR + 1;
    await sweep();
    const uid = (await database('swept-up')).body.metadata.uid;
    expect(await history.byDatabaseUid(uid)).toMatchObject({
      state: 'created',
    });
    expect(await secrets('swept-up')).toHaveLength(1);
  });

  it('takes nothing back while the cluster does not say that the database is absent', async () => {
    fault = request =>
      on('status-500', isDryRun)(request) ?? on('not-sent', isGet)(request);
    await expect(provision('not-proved')).rejects.toThrow();
    expect(await secrets('not-proved')).toHaveLength(1);
    fault = on('status-500', ({ method }) => method === 'DELETE');
    await expect(repeat()).rejects.toMatchObject({
      causes: [{ field: 'requestId', code: 'request-unfinished' }],
    });
    fault = () => undefined;
    await sweep();
    expect(await secrets('not-proved')).toEqual([]);
  });

  it('makes it anew for the same request once the database is gone', async () => {
    const first = await provision('gone-again');
    expect((await repeat())?.id).toBe(first.id);
    await real.request({
      method: 'DELETE',
      path: databasePath('team-blue', 'gone-again'),
    });
    const deadline = Date.now() + 20_000;
    while ((await database('gone-again')).status !== 404) {
      expect(Date.now()).toBeLessThan(deadline);
    }
    expect(await repeat()).toBeUndefined();
    await sweep();
    expect(await secrets('gone-again')).toEqual([]);
    const second = await provision('gone-again');
    expect(second.id).not.toBe(first.id);
  });

  it('leaves a Secret alone that somebody put under its name', async () => {
    let squatter = '';
    before = async request => {
      if (isSecret(request)) {
        squatter = (request.body as { metadata: { name: string } }).metadata
          .name;
        await real.request({
          ...request,
          body: {
            apiVersion: 'v1',
            kind: 'Secret',
            metadata: { name: squatter },
          },
        });
      }
    };
    await expect(provision('squatted')).rejects.toThrow(/not ours/);
    before = async () => undefined;
    now += BUSY_FOR + 1;
    await sweep();
    expect(await history.list()).toMatchObject([{ state: 'undone' }]);
    const place = { connection: real, namespace: 'team-blue', name: squatter };
    expect(await probeSecret(place)).toMatchObject({ isThere: true });
  });

  it('adopts no database that somebody made under its name, and takes its Secrets back', async () => {
    before = async request => {
      if (isCreate(request)) {
        const { metadata, ...rest } = request.body as {
          metadata: { name: string; namespace: string };
        };
        const { name, namespace } = metadata;
        await real.request({
          ...request,
          body: { ...rest, metadata: { name, namespace } },
        });
      }
    };
    await expect(provision('taken-late')).rejects.toMatchObject({
      causes: [{ field: 'name', code: 'name-taken' }],
    });
    expect(await secrets('taken-late')).toEqual([]);
    expect(await history.list()).toMatchObject([{ state: 'undone' }]);
    expect((await database('taken-late')).status).toBe(200);
  });

  it('refuses a request id that another request had', async () => {
    await provision('other-digest');
    await expect(
      findRepeated({ ...(await common()), digest: 'other' }),
    ).rejects.toMatchObject({
      causes: [{ field: 'requestId', code: 'request-other' }],
    });
  });
});
