import request from 'supertest';
import { ANN, BOB, SERVICE } from './__testUtils__/callers';
import { violations } from './__testUtils__/openApi';
import { sampleRequest } from './__testUtils__/sampleFacts';
import { sandboxConnection } from './__testUtils__/sandboxConnection';
import { startedBefore } from './__testUtils__/startedBefore';
import { BASE, startTwoTeams, TwoTeams } from './__testUtils__/twoTeams';
import { until } from './__testUtils__/until';

jest.setTimeout(30_000);

const teams = startedBefore(startTwoTeams);
const get: TwoTeams['get'] = (...args) => teams().get(...args);

describe('reading', () => {
  it('says what each namespace offers, and why one offers nothing', async () => {
    const { body } = await get('/targets');
    const target = body.clusters.find(
      (item: { name: string }) => item.name === 'sandbox',
    );
    const byName = Object.fromEntries(
      target.namespaces.map((item: { name: string }) => [item.name, item]),
    );
    expect(Object.keys(byName)).toEqual([
      'team-bare',
      'team-blue',
      'unmanaged',
    ]);
    expect(byName['team-blue'].engines[0]).toMatchObject({
      type: 'mysql',
      versions: ['8.0.42-33.1', '8.0.41-32.1'],
      defaultVersion: '8.0.42-33.1',
    });
    expect(byName['team-bare'].engines[0].reason).toContain('not installed');
    expect(byName.unmanaged.reason).toContain('does not manage');
    expect(target.storageClasses).toEqual(
      expect.arrayContaining([{ name: 'standard', default: true }]),
    );
    expect(target.ceilings).toEqual({ replicas: 5, storage: '100Gi' });
    expect(byName['team-blue'].ceilings).toEqual({
      replicas: 5,
      storage: '100Gi',
      importsAtOnce: 3,
    });
    expect(byName['team-bare']).not.toHaveProperty('ceilings');
    expect(target.profiles).toEqual([
      {
        name: 'small',
        title: 'Small',
        description: 'One node',
        engines: ['mongodb'],
      },
    ]);
  });

  it('answers while a cluster is down, and says which and why', async () => {
    const { body } = await get('/importers?engine=pxc');
    const [, down] = body.clusters;
    expect(down).toMatchObject({
      name: 'down',
      reachable: false,
      synced: false,
      reason: expect.stringContaining('kubeconfig'),
    });
    expect(JSON.stringify(body)).not.toContain('/nowhere');
    expect(body.items.map((item: { name: string }) => item.name)).toContain(
      'acme-dump-loader',
    );
  });

  it('lists importers in short and page by page, and tells all of one', async () => {
    const { body: whole } = await get('/importers');
    expect(whole).not.toHaveProperty('nextCursor');
    expect(whole.items).toHaveLength(whole.totalItems);
    const paged: object[] = [];
    let after = '';
    do {
      const answer = await get(`/importers?limit=3${after}`);
      expect(violations('GET /importers', answer)).toEqual([]);
      paged.push(...answer.body.items);
      after = answer.body.nextCursor && `&cursor=${answer.body.nextCursor}`;
    } while (after);
    expect(paged).toEqual(whole.items);
    const { configSchema, rights, findings, requiredFields, ...short } = (
      await get('/importers/sandbox/acme-dump-loader')
    ).body;
    expect([configSchema, rights, findings, requiredFields]).toEqual(
      Array(4).fill(expect.anything()),
    );
    expect(short).toMatchObject(
      whole.items.find(
        (item: { name: string }) => item.name === 'acme-dump-loader',
      ),
    );
    expect(whole.items[0]).not.toHaveProperty('rights');
  });

  it.each([
    ['/imports?entity=component:default/shop-api', 1],
    ['/imports?entity=component:default/nobody-sees', 0],
    ['/imports?cluster=sandbox&namespace=team-blue&phase=Succeeded,Failed', 1],
    ['/imports?phase=Failed', 0],
    ['/imports?outcome=Succeeded&engine=pxc&q=TEAM-BLUE', 1],
    ['/imports?from=2026-01-01&to=2126-01-01T00:00:00%2B02:00', 1],
    ['/imports?from=2126-01-01', 0],
    ['/imports?q=%25', 0],
    ['/imports?name=shop', 1],
    ['/imports?name=sho', 0],
    ['/imports?order=-finishedAt', 1],
    ['/imports?importer=acme-dump-loader', 0],
  ])('filters %s', async (path, count) => {
    const { body } = await get(path);
    expect(body.items).toHaveLength(count);
  });

  it.each(
    [
      ['/imports?limit=0', 'limit'],
      ['/imports?limit=501', 'limit'],
      ['/imports?limit=many', 'limit'],
      ['/imports?limit=0x10', 'limit'],
      ['/imports?limit=1e2', 'limit'],
      ['/imports?limit=%20', 'limit'],
      ['/imports?limit[]=5', 'limit'],
      ['/imports?order=size', 'order'],
      ['/imports?outcome=Blocked', 'outcome'],
      ['/imports?from=yesterday', 'from'],
      ['/imports?from=2026-02-31', 'from'],
      ['/imports?from=1e3', 'from'],
      ['/imports?to=2026-01-01T25:00:00Z', 'to'],
      ['/imports?to=2026-01-01T12:00:00', 'to'],
      ['/imports?from=2026-02-01&to=2026-01-01', 'to'],
      ['/imports?q=', 'q'],
      ['/imports?q=a%00b', 'q'],
      ['/imports?q=a&q=b', 'q'],
      ['/imports?owner=%00', 'owner'],
      ['/imports?owner=,', 'owner'],
      ['/imports?owner=not%20a%20ref', 'owner'],
      ['/imports?owner=mine,group:default/', 'owner'],
      ['/imports?owner=me', 'owner'],
      ['/imports?requestedBy=::', 'requestedBy'],
      ['/imports?requestedBy=mine', 'requestedBy'],
      ['/imports?phase=Sleeping', 'phase'],
      ['/imports?phase=Failed,Nonsense', 'phase'],
      ['/imports?phase=Failed&phase=Unknown', 'phase'],
      ['/imports?cluster=a&cluster=b', 'cluster'],
      ['/imports?cursor=', 'cursor'],
      ['/imports?cursor=rubbish', 'cursor', "'rubbish'"],
      ['/imports?phases=Failed', 'phases'],
      ['/imports?page=2&sort=name', 'page,sort', "'page', 'sort'"],
      ['/imports?entity=::', 'entity', "'::'"],
      ['/importers?engine=cassandra', 'engine', "'cassandra'"],
      ['/importers?limit=501', 'limit'],
      ['/importers?limit[]=5', 'limit'],
      ['/importers?namespace=team-blue', 'namespace'],
      ['/importers?cursor=', 'cursor'],
      ['/importers?cursor=rubbish', 'cursor', "'rubbish'"],
    ].map(([path, fields, said = `'${fields}'`]) => ({ path, fields, said })),
  )('refuses $path, naming $fields', async ({ path, fields, said }) => {
    const { status, body } = await get(path);
    expect(status).toBe(400);
    expect(body.error.message).toContain(said);
    const { causes } = body.error;
    expect(causes.map(({ field }: { field: string }) => field).join()).toBe(
      fields,
    );
  });

  it('writes an audit event for each read, failed for a denial', async () => {
    teams().portal.audited.length = 0;
    await get('/clusters');
    await get('/imports?limit=0');
    await get(`/imports/by-id/${teams().importId}`, BOB);
    expect(teams().portal.audited).toEqual([
      { eventId: 'cluster-fetch', end: 'success' },
      { eventId: 'import-fetch', end: 'fail' },
      { eventId: 'import-fetch', end: 'fail' },
    ]);
  });

  it('publishes what changed', async () => {
    const published = await until(() =>
      teams().portal.events.publish.mock.calls.some(
        ([params]) =>
          params.topic === 'everest-import.changed' &&
          (params.eventPayload as { uid?: string }).uid === teams().importId,
      ),
    );
    expect(published).toBe(true);
  });
});

describe('the stats of an importer', () => {
  const path = '/importers/sandbox/everest-percona-pxc-operator/stats';

  it('count what ended and the caller may read', async () => {
    expect((await get(path)).body).toEqual({ runs: 1 });
    const other = await get(path.replace('pxc', 'pg'));
    expect(other.body).toEqual({ runs: 0 });
  });

  it('are not there for an importer that is not', async () => {
    const { status } = await get('/importers/sandbox/never-was/stats');
    expect(status).toBe(404);
  });
});

describe('the list of imports', () => {
  const names = ({ body }: { body: { items: { name: string }[] } }) =>
    body.items.map(({ name }) => name);

  it.each([
    ['owner=group:default/blue,group:default/none', 'owner=my-teams'],
    ['owner=user:default/ann', 'owner=mine'],
    ['owner=user:default/ann,group:default/blue', 'owner=mine,my-teams'],
    ['requestedBy=user:default/ann', 'requestedBy=me'],
    ['owner=group:default/blue', 'owner=Group:BLUE'],
    ['requestedBy=user:default/ann', 'requestedBy=user:ann'],
  ])('takes %s and, from Ann, %s for the same', async (refs, words) => {
    expect(names(await get(`/imports?${words}`))).toEqual(
      names(await get(`/imports?${refs}`)),
    );
  });

  it.each(['owner=mine', 'owner=my-teams', 'requestedBy=me'])(
    'has nothing of %s for a service, which is nobody',
    async query => {
      const { body } = await get(`/imports?${query}`, SERVICE);
      expect(body).toMatchObject({ items: [], totalItems: 0 });
    },
  );
});

describe('an importer that changes', () => {
  const path = '/apis/everest.percona.com/v1alpha1/dataimporters/sandbox-hangs';

  it('is not run for a form that showed another one: 409, with the difference', async () => {
    const shown = await get('/importers/sandbox/sandbox-hangs');
    const change = await sandboxConnection(teams().sandbox).request({
      method: 'PATCH',
      path,
      contentType: 'application/merge-patch+json',
      body: { spec: { jobSpec: { image: 'registry.sandbox.test/other:2.0' } } },
    });
    expect(change.status).toBe(200);
    const changed = await until(async () => {
      const { body } = await get('/importers/sandbox/sandbox-hangs');
      return body.digest !== shown.body.digest;
    });
    expect(changed).toBe(true);
    const reply = await request(teams().portal.server)
      .post(`${BASE}/imports`)
      .set('Authorization', ANN)
      .send({
        ...sampleRequest(),
        name: 'late-form',
        importer: 'sandbox-hangs',
        importerDigest: shown.body.digest,
      });
    expect(reply.status).toBe(409);
    expect(reply.body.error.causes).toMatchObject([
      {
        field: 'importerDigest',
        code: 'importer-changed',
        difference: [
          {
            path: 'jobSpec.image',
            after: '"registry.sandbox.test/other:2.0"',
          },
        ],
      },
    ]);
    expect(violations('POST /imports', reply)).toEqual([]);
  });
});
