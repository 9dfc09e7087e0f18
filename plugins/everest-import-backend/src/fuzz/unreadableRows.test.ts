import { randomUUID } from 'node:crypto';
import { mockServices } from '@backstage/backend-test-utils';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { Sandbox, startSandbox } from 'everest-sandbox';
import { Knex } from 'knex';
import request from 'supertest';
import { ANN } from '../__testUtils__/callers';
import { rowOf } from '../__testUtils__/generatedImports';
import { readLiveView } from '../__testUtils__/liveView';
import { violations } from '../__testUtils__/openApi';
import { openHistory, testDatabases } from '../__testUtils__/openHistory';
import { putS3Secret } from '../__testUtils__/putS3Secret';
import { sampleRequest } from '../__testUtils__/sampleFacts';
import { sampleImport } from '../__testUtils__/sampleImport';
import { sandboxConnection } from '../__testUtils__/sandboxConnection';
import { startPortal } from '../__testUtils__/startPortal';
import { until } from '../__testUtils__/until';
import { blueTeamOf, onDatabase, s3Of } from '../__testUtils__/sandboxPortal';
import { createRetention } from '../imports/retention/createRetention';
import { FullImportHistory } from '../imports/store/RequestHistory';
import { IMPORT_ORDERS } from '../imports/queries/ImportQuery';
import { createSweeper } from '../provision/createSweeper';

const databases = testDatabases();
const BASE = '/api/everest-import';
const GARBAGE = ['x', '{', '[5]', '{"a":1}'];
const VALUES: unknown[] = [null, 5, 'x', [5]];

jest.setTimeout(300_000);

/** All that may be in one. */
const FULL: Partial<Import> = {
  phase: 'Failed',
  outcome: 'Failed',
  rawPhase: 'x',
  cause: { code: 'a-b', title: 'A', detail: 'B', remedy: 'C' },
  progress: {
    bytesRead: 1,
    bytesTotal: 2,
    bytesPerSecond: 1,
    at: '2026-01-14T02:00:00.000Z',
  },
  result: { tables: 1, rows: 1, bytesRead: 1, notes: ['note'] },
  engine: { type: 'mysql', version: '8.0.42' },
  database: { status: 'ready', ready: true, size: '1Gi', host: 'h', port: 1 },
  startedAt: '2026-01-14T02:00:00.000Z',
  finishedAt: '2026-01-14T03:00:00.000Z',
  entity: 'component:default/shop',
  system: 'system:default/shop',
  acknowledged: [{ check: 'a', reason: 'b' }],
  warnings: ['w'],
  requestedAs: 'manifests',
};

let made = 0;
/** A row of a request of this portal, with a value in each column. */
function row(change: Record<string, unknown> = {}): Record<string, unknown> {
  made += 1;
  const uid = randomUUID();
  const words = sampleImport({ ...FULL, id: uid, name: `db-${made}` });
  return {
    ...rowOf(words),
    id: randomUUID(),
    database_uid: uid,
    ours: true,
    requested_by: 'user:default/ann',
    owner: 'group:default/blue',
    entity: 'component:default/shop',
    system: 'system:default/shop',
    state: 'created',
    succeeded_job: 'job',
    overwriting: 'threatened',
    memory: JSON.stringify({ suspect: { word: 'x', since: 1 } }),
    request_key: randomUUID(),
    request_hash: 'hash',
    digest: 'digest',
    secrets: JSON.stringify([{ name: `s-${made}`, uid: 'u' }]),
    named_secrets: JSON.stringify(['theirs']),
    busy_until: 0,
    known_at: 0,
    over_at: null,
    first_sight: false,
    details_erased: false,
    cluster_uid: 'kube-system',
    version: 3,
    ...change,
  };
}

/** Rows that differ from a good one by one thing that nobody could have meant. */
function* brokenRows(): Generator<Record<string, unknown>> {
  for (const column of Object.keys(row()).filter(name => name !== 'id')) {
    for (const garbage of GARBAGE) {
      yield row({ [column]: garbage });
    }
  }
  const states = ['requested', 'undone', null];
  for (const state of states) {
    for (const column of ['secrets', 'named_secrets', 'memory', 'snapshot']) {
      yield row({ state, [column]: '{', database_uid: null });
      yield row({ state, [column]: '{', gone: true });
    }
  }
  const words: Record<string, unknown> = { ...sampleImport(FULL) };
  for (const [key, value] of Object.entries(words)) {
    for (const other of VALUES) {
      const edited = [{ ...words, [key]: other }];
      if (typeof value === 'object') {
        for (const inner of Object.keys(value ?? {})) {
          edited.push({ ...words, [key]: { ...value, [inner]: other } });
        }
      }
      for (const snapshot of edited) {
        yield row({ snapshot: JSON.stringify(snapshot) });
      }
    }
  }
}

describe.each(databases.eachSupportedId())('rows edited by hand, on %s', id => {
  let sandbox: Sandbox;
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let knex: Knex;
  let history: FullImportHistory;
  let rows: Record<string, unknown>[] = [];
  const logger = mockServices.logger.mock();

  const get = (path: string) =>
    request(portal.server).get(`${BASE}${path}`).set('Authorization', ANN);

  beforeAll(async () => {
    sandbox = await startSandbox({ paceMs: 30 });
    ({ knex, history } = await openHistory(databases, id));
    rows = [];
    for (const broken of brokenRows()) {
      // PostgreSQL takes no text for a number
      const isIn = await knex('imports')
        .insert(broken)
        .then(
          () => true,
          () => false,
        );
      if (isIn) {
        rows.push(broken);
      }
    }
    portal = await startPortal({
      clusters: blueTeamOf(sandbox),
      everestImport: {
        history: { erasers: ['group:default/blue'] },
        ceilings: { importsAtOnce: 10_000 },
        s3: s3Of(sandbox),
      },
      features: [onDatabase(knex), logger.factory],
    });
    await until(async () => (await get('/clusters')).body.items[0]?.synced);
  });
  afterAll(() => sandbox?.stop());

  it('are many', () => {
    expect(rows.length).toBeGreaterThan(250);
  });

  it.each(IMPORT_ORDERS)(
    'are in the pages by %s, as documented',
    async order => {
      let cursor = '';
      let count = 0;
      do {
        const answer = await get(
          `/imports?limit=100&order=${order}${cursor && `&cursor=${cursor}`}`,
        );
        expect({ status: answer.status, body: answer.body }).toMatchObject({
          status: 200,
        });
        expect(violations('GET /imports', answer)).toEqual([]);
        count += answer.body.items.length;
        cursor = answer.body.nextCursor ?? '';
      } while (cursor);
      expect(count).toBeGreaterThan(250);
    },
  );

  it('are pages of their own, as documented', async () => {
    for (const { database_uid: uid, name } of rows.filter(
      (_, n) => n % 4 === 0,
    )) {
      const byId = await get(
        `/imports/by-id/${encodeURIComponent(`${uid || 'x'}`)}`,
      );
      expect([200, 404]).toContain(byId.status);
      const byName = await get(
        `/imports/sandbox/team-blue/${encodeURIComponent(`${name || 'x'}`)}`,
      );
      expect([200, 404]).toContain(byName.status);
      const broken = [
        ...(byId.status === 200
          ? violations('GET /imports/by-id/{id}', byId)
          : []),
        ...(byName.status === 200
          ? violations('GET /imports/{cluster}/{namespace}/{name}', byName)
          : []),
      ];
      expect({ name, broken }).toEqual({ name, broken: [] });
    }
  });

  it('stop no create beside them', async () => {
    const sample = sampleRequest();
    await putS3Secret(sandbox, 'team-blue', 'new');
    const answer = await request(portal.server)
      .post(`${BASE}/imports`)
      .set('Authorization', ANN)
      .send({
        ...sample,
        name: 'new',
        source: {
          ...sample.source,
          endpoint: sandbox.s3.endpoint,
          forcePathStyle: true,
        },
        s3Credentials: { secretName: 'new-s3' },
      });
    expect(answer.body).toMatchObject({ name: 'new' });
    expect(answer.status).toBe(201);
    const [{ words }] = await knex('imports')
      .where({ name: 'new' })
      .select('snapshot as words');
    expect(
      await history.insertRequest({
        id: randomUUID(),
        requestKey: 'namesake',
        requestHash: 'hash',
        digest: 'digest',
        requestedBy: 'user:default/ann',
        secrets: [],
        busyFor: 1,
        clusterRights: ['acme'],
        snapshot: { ...JSON.parse(words), name: 'db-7', namespace: 'red' },
      }),
    ).toBeDefined();
  });

  it('stop no sweep: the Secrets of a good row beside them are looked after', async () => {
    const good = row({ name: 'good' });
    await knex('imports').insert(good);
    const view = {
      ...(await readLiveView(sandboxConnection(sandbox))),
      answers: async () => `${good.cluster_uid}`,
    };
    const sweep = () =>
      createSweeper({
        rules: { succeeded: false },
        clusters: { list: () => [view], get: () => view },
        history,
        logger,
      }).run();
    await sweep();
    await sweep();
    const swept = await knex('imports').where({ id: good.id }).first();
    expect(swept.secrets).toBe('[]');
    // What can't be read is not forgotten
    const kept = await knex('imports')
      .whereIn('state', ['created', 'requested', 'unknown'])
      .where({ secrets: '{' })
      .select('id');
    expect(kept.map(each => each.id).sort()).toEqual(
      rows
        .filter(each => each.secrets === '{' && each.state !== 'undone')
        .filter(each => each.state !== null)
        .map(each => each.id)
        .sort(),
    );
  });

  it('are forgotten and erased as others are', async () => {
    const answer = await request(portal.server)
      .post(`${BASE}/history/erase`)
      .set('Authorization', ANN)
      .send({ userRef: 'user:default/ann' });
    expect(answer.status).toBe(200);
    await knex('imports').update({ gone: true, secrets: '[]' });
    const ofRules = (keep: number, keepDetails: number) =>
      createRetention({
        history,
        rules: { keep, keepDetails },
        logger,
        pauseMs: 0,
      }).run(new AbortController().signal);
    await ofRules(1e12, -1);
    await ofRules(-1, -1);
    const [{ count }] = await knex('imports').count({ count: '*' });
    expect(Number(count)).toBeLessThan(100);
  });

  it('are told to the log once each, by their id', () => {
    const told = logger.error.mock.calls
      .map(([text]) => `${text}`)
      .filter(text => text.includes("can't be read"));
    const ids = told.map(text => /'([-\w]{36})'/.exec(text)?.[1]);
    expect(ids.length).toBeGreaterThan(100);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
