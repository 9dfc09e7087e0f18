import { randomUUID } from 'node:crypto';
import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { openHistory, testDatabases } from '../../__testUtils__/openHistory';
import { noteFigure } from '../../__testUtils__/noteFigure';
import { sampleImport } from '../../__testUtils__/sampleImport';
import { fillColumns } from './fillColumns';
import { importColumns } from './importColumns';
import { RowReader } from './RowReader';

const databases = testDatabases();

jest.setTimeout(60_000);

/** A row as the release before writes it. */
function oldRow(change: object = {}) {
  const snapshot = sampleImport();
  return {
    id: randomUUID(),
    cluster: 'sandbox',
    namespace: 'team-blue',
    name: 'shop',
    database_uid: randomUUID(),
    ours: false,
    requested_at: snapshot.requestedAt,
    snapshot: JSON.stringify(snapshot),
    gone: false,
    ...change,
  };
}

describe.each(databases.eachSupportedId())(
  'the columns of imports, on %s',
  id => {
    let knex: Knex;
    let history: Awaited<ReturnType<typeof openHistory>>['history'];
    let reopen: Awaited<ReturnType<typeof openHistory>>['reopen'];
    const logger = mockServices.logger.mock();
    const reader = new RowReader(logger);
    const fill = () => fillColumns(knex, reader);
    const stored = (row: { id: string }) =>
      knex('imports').where({ id: row.id }).first();

    beforeEach(async () => {
      jest.clearAllMocks();
      ({ knex, history, reopen } = await openHistory(databases, id));
    });

    it('are filled in for rows that were there before, at the start', async () => {
      const finishedAt = '2026-01-14T03:00:00.000Z';
      const snapshot = sampleImport({ phase: 'Failed', finishedAt });
      const row = oldRow({ snapshot: JSON.stringify(snapshot) });
      await knex('imports').insert(row);
      await reopen();
      const found = await stored(row);
      expect(found).toMatchObject({
        phase: 'Failed',
        importer: 'everest-percona-pxc-operator',
        engine: 'mysql',
        owner_key: 'group:default/guests',
        entity_ref: 'resource:default/sandbox-team-blue-shop',
      });
      expect(Number(found.ended_at)).toBe(Date.parse(finishedAt));
      expect(Number(found.asked_at)).toBe(Date.parse(snapshot.requestedAt));
      expect(found.began_at).toBeNull();
    });

    it('are those of the snapshot after every write of one', async () => {
      await history.observe(sampleImport(), { firstSight: false });
      await history.observe(
        sampleImport({ phase: 'Blocked', owner: 'group:default/Sea' }),
        {
          firstSight: false,
        },
      );
      expect(await knex('imports').first()).toMatchObject({
        phase: 'Blocked',
        shown_owner: 'group:default/Sea',
        owner_key: 'group:default/sea',
      });
    });

    it('are filled in anew where the release before wrote the snapshot', async () => {
      await history.observe(sampleImport(), { firstSight: false });
      const row = await knex('imports').first();
      const snapshot = JSON.stringify(sampleImport({ phase: 'Succeeded' }));
      await knex('imports').where({ id: row.id }).update({ snapshot });
      expect((await stored(row)).phase).toBeNull();
      await fill();
      expect((await stored(row)).phase).toBe('Succeeded');
    });

    it('say who asked, for a request whose database a watch saw first', async () => {
      const requestId = randomUUID();
      await history.insertRequest({
        id: requestId,
        requestKey: 'key',
        requestHash: 'hash',
        digest: 'digest',
        requestedBy: 'user:default/ann',
        owner: 'group:default/owners',
        secrets: [],
        busyFor: 1000,
        snapshot: sampleImport({ id: requestId, phase: 'Requested' }),
      });
      expect((await stored({ id: requestId })).phase).toBe('Requested');
      const seen = sampleImport({
        origin: 'kubernetes',
        requestedBy: undefined,
      });
      await history.observe(seen, { firstSight: false });
      await history.markCreated(requestId, sampleImport());
      await fill();
      expect(await stored({ id: requestId })).toMatchObject({
        phase: 'Importing',
        requester_key: 'user:default/ann',
        owner_key: 'group:default/owners',
      });
    });

    it('are left alone where somebody at work on the row writes them', async () => {
      const rows = Array.from({ length: 450 }, () => oldRow());
      await knex.batchInsert('imports', rows, 50);
      await Promise.all([fill(), fill(), fill()]);
      await fill();
      const [{ count }] = await knex('imports')
        .whereNull('phase')
        .count({ count: '*' });
      expect(Number(count)).toBe(0);
    });

    it.each([
      ['is no JSON', '{"phase": "Imp'],
      ['has none of the words', '{"phase":"Importing"}'],
      ['is of another shape', '[]'],
    ])(
      'say Unknown of a row whose snapshot %s, and the log its id, once',
      async (_what, snapshot) => {
        await history.observe(sampleImport({ outcome: 'Failed' }), {
          firstSight: false,
        });
        const row = await knex('imports').first();
        await knex('imports').where({ id: row.id }).update({ snapshot });
        await fill();
        await fill();
        expect(logger.error).toHaveBeenCalledTimes(1);
        expect(logger.error).toHaveBeenCalledWith(
          expect.stringContaining(`'${row.id}'`),
        );
        expect(await stored(row)).toMatchObject({
          phase: 'Unknown',
          importer: row.importer,
        });
        expect(await history.list()).toMatchObject([
          {
            unreadable: ['snapshot'],
            outcome: 'Failed',
            snapshot: { phase: 'Unknown', engine: { type: 'mysql' } },
          },
        ]);
      },
    );

    it('hold what fits, whatever the words are', async () => {
      const long = '☃'.repeat(3000);
      const hostile = sampleImport({
        importer: long,
        engine: { type: 'my\0sql' },
        owner: `group:default/${long}`,
        requestedBy: long,
        entity: '::',
        source: { path: `/${long}\0` },
        requestedAt: '2026-01-14T01:00:00.000Z',
      });
      await history.observe(hostile, { firstSight: false });
      const row = await knex('imports').first();
      expect(row.engine).toBe('mysql');
      expect(Buffer.byteLength(row.importer)).toBeLessThanOrEqual(258);
      expect(row.entity_key).toBeNull();
    });

    it('come for 6,000 rows in seconds', async () => {
      const rows = Array.from({ length: 6_000 }, () => oldRow());
      await knex.batchInsert('imports', rows, 500);
      const begun = Date.now();
      await fill();
      const took = Date.now() - begun;
      noteFigure({
        what: `first start with 6,000 rows of the release before, ${id}`,
        goal: '<= 20 s',
        measured: `${(took / 1000).toFixed(1)} s`,
      });
      const [{ count }] = await knex('imports')
        .whereNull('phase')
        .count({ count: '*' });
      expect(Number(count)).toBe(0);
      expect(took).toBeLessThan(20_000);
    });
  },
);

describe('importColumns', () => {
  it('gives times that sort, and refs without regard to how they were spelt', () => {
    expect(
      importColumns(
        sampleImport({
          requestedAt: '2026-01-14T01:00:00Z',
          startedAt: 'no time',
          entity: 'Component:Shop',
          system: 'system:default/shop',
        }),
      ),
    ).toMatchObject({
      asked_at: Date.UTC(2026, 0, 14, 1),
      began_at: null,
      entity_key: 'component:default/shop',
      system_key: 'system:default/shop',
    });
  });
});
