import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { Knex } from 'knex';
import { RunOutcomes } from './ImportQuery';

/** The middle one, or halfway between the two in the middle. */
function medianOf(sorted: number[]): number | undefined {
  const middle = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.floor(sorted.length / 2)],
  ];
  return sorted.length > 0 ? (middle[0] + middle[1]) / 2 : undefined;
}

/** The same as {@link countOutcomes} where a policy can't be asked of the database. */
export function outcomesOf(imports: Import[]): RunOutcomes {
  const count = (outcome: string) =>
    imports.filter(item => item.outcome === outcome).length;
  const lengths = imports
    .filter(({ outcome }) => outcome === 'Succeeded')
    .map(
      ({ startedAt, finishedAt }) =>
        Date.parse(finishedAt ?? '') - Date.parse(startedAt ?? ''),
    )
    .filter(length => length >= 0)
    .sort((a, b) => a - b);
  return {
    succeeded: count('Succeeded'),
    failed: count('Failed'),
    timed: lengths.length,
    medianMs: medianOf(lengths),
  };
}

const LENGTH = 'imports.ended_at - imports.began_at';

/**
 * How the imports of a query ended. SQLite knows no median: the rows in the middle are looked up.
 *
 * @param visible - gives the query anew, without columns
 */
export async function countOutcomes(
  knex: Knex,
  visible: () => Knex.QueryBuilder,
): Promise<RunOutcomes> {
  const counted: { outcome: string; count: number | string }[] = await visible()
    .select('imports.outcome')
    .count({ count: '*' })
    .whereNotNull('imports.outcome')
    .groupBy('imports.outcome');
  const count = (outcome: string) =>
    Number(counted.find(each => each.outcome === outcome)?.count ?? 0);
  const timed = () =>
    visible().where('imports.outcome', 'Succeeded').whereRaw(`${LENGTH} >= 0`);
  const [{ count: all }] = await timed().count({ count: '*' });
  const middle: { length: number | string }[] = await timed()
    .select({ length: knex.raw(LENGTH) })
    .orderByRaw(LENGTH)
    .offset(Math.floor((Math.max(Number(all), 1) - 1) / 2))
    .limit(2 - (Number(all) % 2));
  return {
    succeeded: count('Succeeded'),
    failed: count('Failed'),
    timed: Number(all),
    medianMs: medianOf(middle.map(({ length }) => Number(length))),
  };
}
