import { randomUUID } from 'node:crypto';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import {
  everything,
  generate,
  generateCriteria,
  generateFilter,
  pick,
  rowOf,
  seeded,
} from '../../__testUtils__/generatedImports';
import { judgeCriteria } from '../../__testUtils__/judgeCriteria';
import { noteFigure } from '../../__testUtils__/noteFigure';
import { openHistory, testDatabases } from '../../__testUtils__/openHistory';
import {
  recordStatements,
  rowWork,
  sqlitePlan,
  Statement,
} from '../../__testUtils__/queryPlans';
import { sampleImport } from '../../__testUtils__/sampleImport';
import { decodeCursor, encodeCursor } from './cursor';
import { MOST_ADDRESSES } from './entityImports';
import { outcomesOf } from './outcomes';
import { matches, queryImports } from './queryImports';
import { IMPORT_ORDERS, ImportFilter, ImportOrder } from './ImportQuery';

const databases = testDatabases();

jest.setTimeout(120_000);

/** The same place in pages of the other kind. */
function asRowCursor(
  asked: { filter: ImportFilter; order: ImportOrder },
  cursor: string,
) {
  const start = decodeCursor({ ...asked, of: 'live' }, cursor);
  const side = start.before ? 'before' : 'after';
  return encodeCursor({ ...asked, of: 'rows' }, start, side);
}

describe.each(databases.eachSupportedId())('queries of imports, on %s', id => {
  async function open(words: Import[]) {
    const opened = await openHistory(databases, id);
    await opened.knex.batchInsert('imports', words.map(rowOf), 50);
    return opened;
  }

  it('answer what a filter in memory answers, with the same total, in the same order', async () => {
    const random = seeded(12);
    const imports = Array.from({ length: 300 }, () => generate(random));
    const { history } = await open(imports);
    for (let round = 0; round < 150; round += 1) {
      const filter = generateFilter(random);
      const criteria = generateCriteria(random);
      const order = pick(random, IMPORT_ORDERS);
      const limit = 1 + random(60);
      const mayRead = (item: Import) => judgeCriteria(criteria, item);
      const readable = imports.filter(mayRead);
      const inMemory = (cursor?: string) =>
        queryImports(readable, filter, { order, limit, cursor });
      const first = await inMemory();
      const second = await inMemory(first.nextCursor);
      const third = await inMemory(second.nextCursor);
      const cursor = pick(random, [
        undefined,
        first.nextCursor,
        second.nextCursor,
        second.previousCursor,
        third.previousCursor,
      ]);
      const expected = await inMemory(cursor);
      const ofRows = (live: string | undefined) =>
        live && asRowCursor({ filter, order }, live);
      const sights = [
        everything({ criteria, mayRead }),
        everything({ exact: false, mayRead }),
      ];
      for (const sight of sights) {
        const page = await history.page(
          filter,
          { order, limit, cursor: ofRows(cursor) },
          sight,
        );
        expect({
          filter,
          ids: page.rows.map(row => row.id),
          totalItems: page.totalItems,
          nextCursor: page.nextCursor,
          previousCursor: page.previousCursor,
        }).toEqual({
          filter,
          ids: expected.items.map(item => item.id),
          totalItems: expected.totalItems,
          nextCursor: ofRows(expected.nextCursor),
          previousCursor: ofRows(expected.previousCursor),
        });
      }
    }
  });

  it('count how runs ended, and their median, as is counted in memory, of those that one may read', async () => {
    const random = seeded(21);
    const imports = Array.from({ length: 200 }, () => generate(random));
    const { history } = await open(imports);
    for (let round = 0; round < 60; round += 1) {
      const filter = generateFilter(random);
      const criteria = generateCriteria(random);
      const mayRead = (item: Import) => judgeCriteria(criteria, item);
      const expected = outcomesOf(
        imports.filter(mayRead).filter(item => matches(item, filter)),
      );
      for (const sight of [
        everything({ criteria, mayRead }),
        everything({ exact: false, mayRead }),
      ]) {
        expect({
          filter,
          ...(await history.outcomes(filter, sight)),
        }).toEqual({ filter, ...expected });
      }
    }
    const all = await history.outcomes({}, everything());
    expect(all.timed).toBeGreaterThan(5);
  });

  it.each(IMPORT_ORDERS)(
    'go through all pages by %s once, while others come and go',
    async order => {
      const random = seeded(7);
      const imports = Array.from({ length: 60 }, () => generate(random));
      const { history, knex } = await open(imports);
      const seen: string[] = [];
      let cursor: string | undefined;
      const passing: string[] = [];
      do {
        const page = await history.page(
          {},
          { order, limit: 7, cursor },
          everything(),
        );
        seen.push(...page.rows.map(row => row.id));
        cursor = page.nextCursor;
        // The last row that was shown goes, and others come anywhere
        const shown = page.rows[page.rows.length - 1];
        await knex('imports').where({ id: shown.id }).delete();
        const come = generate(random);
        passing.push(come.id);
        await knex('imports').insert(rowOf(come));
      } while (cursor);
      const stayed = imports.map(item => item.id);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter(each => !passing.includes(each)).sort()).toEqual(
        stayed.sort(),
      );
    },
  );

  it.each([
    ['no cursor', 'x', {}, '-requestedAt'],
    ['one of another query', undefined, { q: 'shop' }, '-requestedAt'],
    ['one of another order', undefined, {}, 'name'],
  ] as [string, string | undefined, ImportFilter, ImportOrder][])(
    'refuse %s',
    async (_what, given, filter, order) => {
      const random = seeded(3);
      const { history } = await open([generate(random), generate(random)]);
      const paging = { order: '-requestedAt', limit: 1 } as const;
      const { nextCursor } = await history.page({}, paging, everything());
      await expect(
        history.page(
          filter,
          { order, limit: 1, cursor: given ?? nextCursor },
          everything(),
        ),
      ).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringContaining('Cursor'),
      });
    },
  );

  it('refuse a cursor of pages that were read from the clusters, and the other way round', async () => {
    const live = Array.from({ length: 3 }, () =>
      sampleImport({ id: randomUUID() }),
    );
    const { history } = await open(live);
    const paging = { order: '-requestedAt', limit: 1 } as const;
    const shown = await queryImports(live, {}, paging);
    const rows = await history.page({}, paging, everything());
    const causes = [{ field: 'cursor', code: 'parameter-unusable' }];
    await expect(
      history.page({}, { ...paging, cursor: shown.nextCursor }, everything()),
    ).rejects.toMatchObject({
      ...{ name: 'InputError', causes },
      message: expect.stringMatching(/database was away; start again/),
    });
    await expect(
      queryImports(live, {}, { ...paging, cursor: rows.nextCursor }),
    ).rejects.toMatchObject({
      ...{ name: 'InputError', causes },
      message: expect.stringMatching(/is not asked now; start again/),
    });
    const made = { filter: {}, order: paging.order, of: 'rows' } as const;
    const cursor = encodeCursor(made, { value: 0, id: 'no UUID' });
    await expect(
      history.page({}, { ...paging, cursor }, everything()),
    ).rejects.toThrow('is none of ours');
  });

  it('leave out what was taken back, and a request whose database has a row already', async () => {
    const { history, knex } = await open([]);
    const request = (state: string, name: string) => {
      const words = sampleImport({
        id: randomUUID(),
        name,
        phase: 'Requested',
      });
      return { ...rowOf(words), database_uid: null, ours: true, state };
    };
    const ask = async () => {
      const { rows, totalItems } = await history.page(
        {},
        { order: 'name', limit: 50 },
        everything(),
      );
      expect(totalItems).toBe(rows.length);
      return rows.map(row => `${row.name} ${row.snapshot.phase}`);
    };
    await knex('imports').insert(request('undone', 'a'));
    await knex('imports').insert(request('requested', 'b'));
    await knex('imports').insert(request('unknown', 'c'));
    expect(await ask()).toEqual(['b Requested', 'c Requested']);
    const seen = sampleImport({ id: randomUUID(), name: 'b' });
    await knex('imports').insert(rowOf(seen));
    expect(await ask()).toEqual(['b Importing', 'c Requested']);
    await knex('imports').where({ id: seen.id }).update({ gone: true });
    expect((await ask()).sort()).toEqual([
      'b Importing',
      'b Requested',
      'c Requested',
    ]);
    // What only has the name of it is not the request's
    await knex('imports').where({ id: seen.id }).update({ gone: false });
    const snapshot = JSON.stringify({ ...seen, origin: 'manual' });
    await knex('imports').where({ id: seen.id }).update({ snapshot });
    expect((await ask()).sort()).toEqual([
      'b Importing',
      'b Requested',
      'c Requested',
    ]);
    const text = 'the origin of "origin":"manual"';
    const named = { ...seen, warnings: [text] };
    await knex('imports')
      .where({ id: seen.id })
      .update({ snapshot: JSON.stringify(named) });
    expect(await ask()).toEqual(['b Importing', 'c Requested']);
    const before = Date.parse(seen.requestedAt) - 3_600_000;
    await knex('imports').where({ id: seen.id }).update({ known_at: before });
    expect((await ask()).sort()).toEqual([
      'b Importing',
      'b Requested',
      'c Requested',
    ]);
  });

  it('find an import by its database and by its row, and nothing by nonsense', async () => {
    const { history, knex } = await open([]);
    const words = sampleImport({ id: 'uid-of-a-database' });
    const rowId = randomUUID();
    await knex('imports').insert({ ...rowOf(words), id: rowId });
    expect(await history.byId('uid-of-a-database')).toMatchObject({
      id: rowId,
    });
    expect(await history.byId(rowId)).toMatchObject({ id: rowId });
    for (const nonsense of [
      'x',
      'a\0b',
      randomUUID(),
      "' or 1=1 --",
      '☃'.repeat(400),
    ]) {
      expect(await history.byId(nonsense)).toBeUndefined();
    }
    const address = {
      cluster: 'sandbox',
      namespace: 'team-blue',
      name: 'shop',
    };
    expect(await history.runs(address)).toHaveLength(1);
    expect(await history.runs({ ...address, name: 'sh\0op' })).toEqual([]);
  });

  it('show what the release before wrote since, and as Unknown what nobody can read', async () => {
    const { history, knex } = await open([sampleImport({ id: randomUUID() })]);
    const paging = { order: 'name', limit: 50 } as const;
    const failed = JSON.stringify(sampleImport({ phase: 'Failed' }));
    await knex('imports').update({ snapshot: failed });
    const page = await history.page(
      { phase: ['Failed'] },
      paging,
      everything(),
    );
    expect(page).toMatchObject({
      totalItems: 1,
      rows: [{ snapshot: { phase: 'Failed' } }],
    });
    await knex('imports').update({ snapshot: '{' });
    expect(
      await history.page(
        { phase: ['Unknown'], importer: 'everest-percona-pxc-operator' },
        paging,
        everything(),
      ),
    ).toMatchObject({
      totalItems: 1,
      rows: [
        {
          unreadable: ['snapshot'],
          snapshot: { phase: 'Unknown', engine: { type: 'mysql' } },
        },
      ],
    });
  });

  it('look at no more rows for an entity with 20,000 others beside than with none', async () => {
    const random = seeded(1);
    const entity = {
      ref: 'component:default/mine',
      // As many as an annotation may name
      addresses: Array.from(
        { length: MOST_ADDRESSES },
        (_, n) => `c1/blue/x-${n}`,
      ),
    };
    const mine = Array.from({ length: 40 }, (_, n) => ({
      ...generate(random),
      ...(n % 2
        ? { entity: entity.ref }
        : { cluster: 'c1', namespace: 'blue', name: `x-${n}` }),
    }));
    const { history, knex } = await open(mine);
    const statements = recordStatements(knex);
    const view = async () => {
      statements.length = 0;
      const page = await history.page(
        { entity },
        { order: '-requestedAt', limit: 20 },
        everything(),
      );
      expect(page.rows).toHaveLength(20);
      expect(page.totalItems).toBe(40);
      expect(statements).toHaveLength(4);
      return [...statements];
    };
    // SQLite counts no rows, but says where it looks at all of them
    const rowsOf = async (statement: Statement) =>
      id === 'SQLITE_3'
        ? 20_000 *
          (await sqlitePlan(knex, statement)).filter(step =>
            step.includes('SCAN imports'),
          ).length
        : (await rowWork(knex, statement)).visited;
    const visited = async () => {
      let sum = 0;
      for (const statement of await view()) {
        sum += await rowsOf(statement);
      }
      return sum;
    };
    const analyze = async () => {
      if (id !== 'SQLITE_3') {
        // As autovacuum does after so many rows
        await knex.raw('analyze imports');
      }
    };
    await analyze();
    const alone = await visited();
    const others = Array.from({ length: 20_000 }, () =>
      rowOf(generate(random)),
    );
    await knex.batchInsert('imports', others, 500);
    await analyze();
    const beside = await visited();
    noteFigure({
      what: `rows looked at for a page of an entity's imports with 20,000 others beside, against none, ${id}`,
      goal: '<= 1.2x',
      measured: `${beside} rows, against ${alone}`,
    });
    expect(beside).toBeLessThan(2_000);
    expect(beside).toBeLessThanOrEqual(alone * 1.2);
  });
});
