import { Knex } from 'knex';

/** A statement that was run, to be explained later. */
export interface Statement {
  sql: string;
  bindings: Knex.RawBinding[];
}

/** Keeps what is run from now on. */
export function recordStatements(knex: Knex): Statement[] {
  const statements: Statement[] = [];
  knex.on('query', ({ sql, bindings = [] }) =>
    statements.push({ sql, bindings }),
  );
  return statements;
}

/** One step of PostgreSQL's plan, with what it did. */
interface Step {
  'Node Type': string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Step[];
}

function* stepsOf(step: Step): Generator<Step> {
  yield step;
  for (const inner of step.Plans ?? []) {
    yield* stepsOf(inner);
  }
}

const timesOf = (step: Step, rows: number | undefined) =>
  (rows ?? 0) * (step['Actual Loops'] ?? 1);

async function explainOnPostgres(knex: Knex, { sql, bindings }: Statement) {
  // As recorded, with the driver's own places for values
  const text = bindings.reduceRight<string>(
    (left, _, index) => left.replaceAll(`$${index + 1}`, '?'),
    sql.replaceAll('?', '\\?'),
  );
  const { rows } = await knex.raw(
    `explain (analyze, format json) ${text}`,
    bindings,
  );
  return [...stepsOf(rows[0]['QUERY PLAN'][0].Plan)];
}

/** What a statement does with rows. */
export interface RowWork {
  /** Rows of tables and indexes that were looked at. */
  visited: number;
  /** Rows that had to be sorted. */
  sorted: number;
}

/** What PostgreSQL does for a statement: counted, so that it is the same on a machine that does much else. */
export async function rowWork(
  knex: Knex,
  statement: Statement,
): Promise<RowWork> {
  const steps = await explainOnPostgres(knex, statement);
  const work = { visited: 0, sorted: 0 };
  for (const step of steps) {
    const rows = timesOf(step, step['Actual Rows']);
    // What was asked for is no row of a table
    if (/(?<!Values )Scan/.test(step['Node Type'])) {
      work.visited +=
        rows +
        timesOf(step, step['Rows Removed by Filter']) +
        timesOf(step, step['Rows Removed by Index Recheck']);
    }
    if (step['Node Type'].includes('Sort')) {
      work.sorted += (step.Plans ?? []).reduce(
        (sum, inner) => sum + timesOf(inner, inner['Actual Rows']),
        0,
      );
    }
  }
  return work;
}

/** The lines of SQLite's plan, such as `SCAN imports` or `USE TEMP B-TREE FOR ORDER BY`. */
export async function sqlitePlan(
  knex: Knex,
  { sql, bindings }: Statement,
): Promise<string[]> {
  const steps: { detail: string }[] = await knex.raw(
    `explain query plan ${sql}`,
    bindings,
  );
  return steps.map(({ detail }) => detail);
}
