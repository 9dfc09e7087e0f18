import { mockCredentials } from '@backstage/backend-test-utils';
import {
  actionsRegistryServiceFactory,
  actionsServiceFactory,
} from '@backstage/backend-defaults/alpha';
import {
  ActionsService,
  actionsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { Sandbox, startSandbox } from 'everest-sandbox';
import request from 'supertest';
import { sandboxConnection } from '../__testUtils__/sandboxConnection';
import { startPortal } from '../__testUtils__/startPortal';
import { until } from '../__testUtils__/until';

jest.setTimeout(30_000);

const ANN = mockCredentials.user('user:default/ann');
const WHO = {
  nobody: mockCredentials.none.header(),
  'the wrong team': mockCredentials.user.header('user:default/bob'),
  'the right team': mockCredentials.user.header('user:default/ann'),
  'a service': mockCredentials.service.header(),
};
type Who = keyof typeof WHO;
const BASE = '/api/everest-import/.backstage/actions/v1/actions';

let sandbox: Sandbox;
let portal: Awaited<ReturnType<typeof startPortal>>;
let actions: ActionsService;
let importId: string;

/** The way by which MCP and the scaffolder come. */
const reader = createBackendPlugin({
  pluginId: 'mcp-actions',
  register(env) {
    env.registerInit({
      deps: { service: actionsServiceRef },
      init: async ({ service }) => {
        actions = service;
      },
    });
  },
});

function anImport(name: string): JsonObject {
  return {
    cluster: 'sandbox',
    namespace: 'team-blue',
    name,
    engine: { type: 'mysql' },
    importer: 'everest-percona-pxc-operator',
    source: {
      bucket: 'backups',
      region: 'us-east-1',
      endpoint: sandbox.s3.endpoint,
      path: '/mysql-wih/x/mysql-wih-2026-01-14-02:00:18-full/',
      forcePathStyle: true,
    },
    s3Credentials: { secretName: `${name}-s3` },
  };
}

async function putSecret(name: string) {
  const { status } = await sandboxConnection(sandbox).request({
    method: 'POST',
    path: '/api/v1/namespaces/team-blue/secrets',
    body: {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: `${name}-s3` },
      stringData: {
        AWS_ACCESS_KEY_ID: sandbox.s3.accessKeyId,
        AWS_SECRET_ACCESS_KEY: sandbox.s3.secretAccessKey,
      },
    },
  });
  expect(status).toBe(201);
}

function invoke(name: string, input: JsonObject, who: Who = 'the right team') {
  return request(portal.server)
    .post(`${BASE}/everest-import:${name}/invoke`)
    .set('Authorization', WHO[who])
    .send(input);
}

beforeAll(async () => {
  sandbox = await startSandbox({ paceMs: 30 });
  portal = await startPortal({
    clusters: [
      {
        name: 'sandbox',
        kubeconfig: { file: sandbox.kubeconfigPath },
        namespaces: [
          { name: 'team-blue', owners: ['group:default/blue'] },
          { name: 'team-red', owners: ['group:default/red'] },
        ],
      },
    ],
    everestImport: {
      s3: {
        allowedEndpoints: [
          {
            host: new URL(sandbox.s3.endpoint).host,
            allowPrivate: true,
            allowHttp: true,
          },
        ],
      },
    },
    features: [actionsRegistryServiceFactory, actionsServiceFactory, reader],
  });
  await until(async () => {
    const { body } = await invoke('list-importers', {});
    return body.output.clusters[0].synced;
  });
  await putSecret('shop');
  const { body } = await invoke('start-import', anImport('shop'));
  importId = body.output?.id;
});

afterAll(async () => {
  await sandbox?.stop();
});

describe('every registered action', () => {
  interface Row {
    input: () => JsonObject;
    attributes: object;
    status: Record<Who, number>;
  }
  const reads = { readOnly: true, destructive: false, idempotent: true };
  const listed = {
    nobody: 401,
    'the wrong team': 200,
    'the right team': 200,
    'a service': 200,
  };
  const created = { ...listed, 'the wrong team': 403, 'a service': 403 };
  const EXPECTED: Record<string, Row> = {
    'everest-import:list-importers': {
      input: () => ({ engine: 'mysql' }),
      attributes: reads,
      status: listed,
    },
    'everest-import:list-targets': {
      input: () => ({}),
      attributes: reads,
      status: listed,
    },
    'everest-import:get-import': {
      input: () => ({ id: importId }),
      attributes: reads,
      status: { ...listed, 'the wrong team': 404 },
    },
    'everest-import:check-import': {
      input: () => anImport('never-made'),
      attributes: reads,
      status: created,
    },
    'everest-import:start-import': {
      input: () => anImport('made'),
      attributes: { readOnly: false, destructive: false, idempotent: true },
      status: created,
    },
  };

  beforeAll(async () => {
    await putSecret('never-made');
    await putSecret('made');
  });

  it('has a row here, and is seen as what it is by MCP and the scaffolder', async () => {
    const { actions: seen } = await actions.list({ credentials: ANN });
    expect(
      Object.fromEntries(seen.map(item => [item.id, item.attributes])),
    ).toEqual(
      Object.fromEntries(
        Object.entries(EXPECTED).map(([id, { attributes }]) => [
          id,
          attributes,
        ]),
      ),
    );
    for (const { description, schema } of seen) {
      expect(description.length).toBeGreaterThan(50);
      expect(schema.input).toMatchObject({ type: 'object' });
      expect(schema).not.toHaveProperty('secrets');
    }
  });

  it.each(
    Object.entries(EXPECTED).flatMap(([id, { input, status }]) =>
      (Object.keys(WHO) as Who[]).map(who => ({
        name: id.split(':')[1],
        who,
        input,
        status: status[who],
      })),
    ),
  )('$name answers $who with $status', async ({ name, who, input, status }) => {
    const answer = await invoke(name, input(), who);
    expect({ status: answer.status, body: answer.body }).toMatchObject({
      status,
    });
  });
});

describe('an action', () => {
  it('answers as HTTP does', async () => {
    const http = (path: string) =>
      request(portal.server)
        .get(`/api/everest-import${path}`)
        .set('Authorization', WHO['the right team']);
    const importers = await http('/importers?engine=mysql');
    const targets = await http('/targets');
    expect([
      (await invoke('list-importers', { engine: 'mysql' })).body.output,
      (await invoke('list-targets', {})).body.output,
    ]).toEqual([importers.body, targets.body]);
    const byId = await until(async () => {
      const { body } = await invoke('get-import', { id: importId });
      return body.output.phase === 'Succeeded' && body.output;
    });
    const address = {
      cluster: 'sandbox',
      namespace: 'team-blue',
      name: 'shop',
    };
    const byName = await invoke('get-import', address);
    const page = await http('/imports/sandbox/team-blue/shop');
    expect([byId, byName.body.output]).toEqual([page.body, page.body]);
  });

  it('shows each team its own, and a service everything', async () => {
    const names = async (who: Who) => {
      const { body } = await invoke('list-targets', {}, who);
      const [cluster] = body.output.clusters;
      return cluster.namespaces.map((item: { name: string }) => item.name);
    };
    expect(await names('the right team')).toEqual(['team-blue']);
    expect(await names('the wrong team')).toEqual(['team-red']);
    expect(await names('a service')).toEqual(
      expect.arrayContaining(['team-blue', 'team-red']),
    );
  });

  it('starts an import once for one request id', async () => {
    await putSecret('once');
    const input = { ...anImport('once'), requestId: 'agent-run-1' };
    const first = await invoke('start-import', input);
    const again = await invoke('start-import', input);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body.output.id).toBe(first.body.output.id);
    expect(first.body.output.requestedBy).toBe('user:default/ann');
  });

  it('acts for the user behind a plugin', async () => {
    await putSecret('behind');
    const { output } = await actions.invoke({
      id: 'everest-import:start-import',
      input: anImport('behind'),
      credentials: ANN,
    });
    expect(output).toMatchObject({ requestedBy: 'user:default/ann' });
  });

  it('creates nothing when it only checks', async () => {
    await putSecret('checked');
    const { status, body } = await invoke('check-import', anImport('checked'));
    expect([status, body.output.name]).toEqual([200, 'checked']);
    const found = await sandboxConnection(sandbox).request({
      method: 'GET',
      path: '/apis/everest.percona.com/v1alpha1/namespaces/team-blue/databaseclusters/checked',
    });
    expect(found.status).toBe(404);
  });

  it.each(['check-import', 'start-import'])(
    'of %s says every reason to refuse, by field',
    async name => {
      const { status, body } = await invoke(name, {
        ...anImport('refused'),
        importer: 'nobody-knows',
        engine: { type: 'mysql', version: '1.2.3' },
      });
      expect(status).toBe(422);
      expect(
        body.error.causes.map((cause: { field: string }) => cause.field),
      ).toEqual(expect.arrayContaining(['engine.version', 'importer']));
    },
  );

  it('takes no keys, and does not repeat what was sent', async () => {
    const canary = 'canarySecretAccessKey0001';
    const { status, text } = await invoke('start-import', {
      ...anImport('keys'),
      s3Credentials: { accessKeyId: 'A', secretAccessKey: canary },
    });
    expect(status).toBe(400);
    expect(text).not.toContain(canary);
  });

  it.each([
    ['nothing', {}],
    ['half an address', { cluster: 'sandbox', name: 'shop' }],
    ['both ways', { id: 'x', cluster: 'a', namespace: 'b', name: 'c' }],
  ])('wants to know which import, and is told %s', async (_what, input) => {
    const { status, body } = await invoke('get-import', input);
    expect(status).toBe(400);
    expect(body.error.message).toContain("either by 'id' alone");
  });

  it('is audited as HTTP is, with who asked', async () => {
    portal.audited.length = 0;
    portal.auditMeta.length = 0;
    await invoke('list-importers', {}, 'a service');
    await invoke('get-import', { id: importId }, 'the wrong team');
    await invoke('start-import', anImport('denied'), 'the wrong team');
    expect(portal.audited).toEqual([
      { eventId: 'importer-fetch', end: 'success' },
      { eventId: 'import-fetch', end: 'fail' },
      { eventId: 'import-create', end: 'fail' },
    ]);
    expect(portal.auditMeta).toMatchObject([
      { action: 'list-importers', actorId: 'external:test-service' },
      { action: 'get-import', actorId: 'user:default/bob', id: importId },
      { action: 'start-import', actorId: 'user:default/bob', name: 'denied' },
    ]);
  });
});
