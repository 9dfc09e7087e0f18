import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import { sandboxConnection } from '../__testUtils__/sandboxConnection';
import { startedBefore } from '../__testUtils__/startedBefore';
import {
  ActionCaller,
  CALLERS,
  startActionsPortal,
} from '../__testUtils__/startActionsPortal';
import { until } from '../__testUtils__/until';

jest.setTimeout(30_000);

const ANN = mockCredentials.user('user:default/ann');
const here = startedBefore(startActionsPortal);

describe('an action', () => {
  it('answers as HTTP does', async () => {
    const http = (path: string) =>
      request(here().portal.server)
        .get(`/api/everest-import${path}`)
        .set('Authorization', CALLERS['the right team']);
    const importers = await http('/importers?engine=mysql');
    const targets = await http('/targets');
    expect([
      (await here().invoke('list-importers', { engine: 'mysql' })).body.output,
      (await here().invoke('list-targets', {})).body.output,
    ]).toEqual([importers.body, targets.body]);
    const byId = await until(async () => {
      const { body } = await here().invoke('get-import', {
        id: here().importId,
      });
      return body.output.phase === 'Succeeded' && body.output;
    });
    const address = {
      cluster: 'sandbox',
      namespace: 'team-blue',
      name: 'shop',
    };
    const byName = await here().invoke('get-import', address);
    const page = await http('/imports/sandbox/team-blue/shop');
    expect([byId, byName.body.output]).toEqual([page.body, page.body]);
  });

  it('shows each team its own, and a service everything', async () => {
    const names = async (who: ActionCaller) => {
      const { body } = await here().invoke('list-targets', {}, who);
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
    await here().putSecret('once');
    const input = { ...here().importOf('once'), requestId: 'agent-run-1' };
    const first = await here().invoke('start-import', input);
    const again = await here().invoke('start-import', input);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body.output.id).toBe(first.body.output.id);
    expect(first.body.output.requestedBy).toBe('user:default/ann');
  });

  it('acts for the user behind a plugin', async () => {
    await here().putSecret('behind');
    const { output } = await here().actions.invoke({
      id: 'everest-import:start-import',
      input: here().importOf('behind'),
      credentials: ANN,
    });
    expect(output).toMatchObject({ requestedBy: 'user:default/ann' });
  });

  it('creates nothing when it only checks', async () => {
    await here().putSecret('checked');
    const { status, body } = await here().invoke(
      'check-import',
      here().importOf('checked'),
    );
    expect([status, body.output.name]).toEqual([200, 'checked']);
    const found = await sandboxConnection(here().sandbox).request({
      method: 'GET',
      path: '/apis/everest.percona.com/v1alpha1/namespaces/team-blue/databaseclusters/checked',
    });
    expect(found.status).toBe(404);
  });

  it.each(['check-import', 'start-import'])(
    'of %s says every reason to refuse, by field',
    async name => {
      const { status, body } = await here().invoke(name, {
        ...here().importOf('refused'),
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
    const { status, text } = await here().invoke('start-import', {
      ...here().importOf('keys'),
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
    const { status, body } = await here().invoke('get-import', input);
    expect(status).toBe(400);
    expect(body.error.message).toContain("either by 'id' alone");
  });

  it('is audited as HTTP is, with who asked', async () => {
    here().portal.audited.length = 0;
    here().portal.auditMeta.length = 0;
    await here().invoke('list-importers', {}, 'a service');
    await here().invoke(
      'get-import',
      { id: here().importId },
      'the wrong team',
    );
    await here().invoke(
      'start-import',
      here().importOf('denied'),
      'the wrong team',
    );
    expect(here().portal.audited).toEqual([
      { eventId: 'importer-fetch', end: 'success' },
      { eventId: 'import-fetch', end: 'fail' },
      { eventId: 'import-create', end: 'fail' },
    ]);
    expect(here().portal.auditMeta).toMatchObject([
      { action: 'list-importers', actorId: 'external:test-service' },
      {
        action: 'get-import',
        actorId: 'user:default/bob',
        id: here().importId,
      },
      { action: 'start-import', actorId: 'user:default/bob', name: 'denied' },
    ]);
  });
});
