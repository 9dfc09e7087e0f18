import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import {
  everything,
  generate,
  rowOf,
  seeded,
} from '../../__testUtils__/generatedImports';
import { openHistory, testDatabases } from '../../__testUtils__/openHistory';
import {
  recordStatements,
  rowWork,
  sqlitePlan,
  Statement,
} from '../../__testUtils__/queryPlans';
import { IMPORT_ORDERS, ImportFilter } from './ImportQuery';

const databases = testDatabases();
const ROWS = 20_000;
/** A page, and what a filter passes over on its way: far from all rows. */
const FEW = 2_000;

/** What one order has at its beginning or end alone is found by going there. */
const FAR = ['of two phases', 'that have a word'];

const FILTERS: [string, ImportFilter][] = [
  ['of all', {}],
  ['of a cluster', { cluster: 'c1' }],
  ['of a namespace', { cluster: 'c1', namespace: 'blue' }],
  ['whose database is there', { gone: false }],
  ['that failed', { outcome: 'Failed' }],
  ['of two phases', { phase: ['Failed', 'Importing'] }],
  ['of an engine', { engine: 'mysql' }],
  ['of an importer', { importer: 'acme' }],
  ['of an owner', { owner: ['group:default/blue'] }],
  ['that have a word', { q: 'shop' }],
];

jest.setTimeout(240_000);

describe.each(databases.eachSupportedId())('a page of 20, on %s', id => {
  let history: Awaited<ReturnType<typeof openHistory>>['history'];
  let knex: Awaited<ReturnType<typeof openHistory>>['knex'];
  let statements: Statement[];

  beforeAll(async () => {
    ({ history, knex } = await openHistory(databases, id));
    const random = seeded(20);
    const rows = Array.from({ length: ROWS }, (_, n): Import => {
      const words = generate(random);
      return { ...words, name: `${words.name}-${n % 5_000}` };
    });
    await knex.batchInsert('imports', rows.map(rowOf), 500);
    await knex.raw(id === 'SQLITE_3' ? 'analyze' : 'analyze imports');
    statements = recordStatements(knex);
  });

  async function page(
    filter: ImportFilter,
    order: (typeof IMPORT_ORDERS)[number],
  ) {
    const ask = async (cursor?: string) => {
      statements.length = 0;
      const answer = await history.page(
        filter,
        { order, limit: 20, cursor },
        everything(),
      );
      const [read] = statements.filter(({ sql }) => sql.includes('sort_value'));
      return { ...answer, read };
    };
    const first = await ask();
    const second = await ask(first.nextCursor);
    expect(second.rows).toHaveLength(20);
    return [first.read, second.read];
  }

  /** What is wrong with the way that a page was found. */
  async function faultsOf(read: Statement, isFar: boolean): Promise<string[]> {
    if (id === 'SQLITE_3') {
      // It takes the filter's index where there is one, and sorts what that gives
      const plan = (await sqlitePlan(knex, read)).join('\n');
      return /SCAN imports[^]*TEMP B-TREE/.test(plan) ? [plan] : [];
    }
    const { sorted, visited } = await rowWork(knex, read);
    return [
      ...(sorted > 0 ? [`${sorted} rows sorted`] : []),
      ...(visited >= FEW && !isFar ? [`${visited} rows visited`] : []),
    ];
  }

  it.each(FILTERS)(
    '%s is found by an index in each order, and all rows are never sorted',
    async (what, filter) => {
      for (const order of IMPORT_ORDERS) {
        for (const read of await page(filter, order)) {
          const faults = await faultsOf(read, FAR.includes(what));
          expect({ order, faults }).toEqual({ order, faults: [] });
        }
      }
    },
  );
});
