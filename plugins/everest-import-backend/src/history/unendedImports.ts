import { Knex } from 'knex';
import { StoredImport } from './rows';

interface Place {
  cluster: string;
  namespace: string;
}

/**
 * Imports of a namespace that have not ended, whoever asked for them. A database that a watch saw before its request was
 * marked as created has two rows for a moment: a name is counted once.
 */
export async function countUnended(
  knex: Knex,
  { cluster, namespace }: Place,
): Promise<number> {
  const [row] = await knex<StoredImport>('imports')
    .where({ cluster, namespace, gone: false })
    .whereNull('outcome')
    .andWhere(running =>
      running.whereNull('state').orWhereNot({ state: 'undone' }),
    )
    .countDistinct({ count: 'name' });
  return Number(row.count);
}

/** Waits until nobody else counts in this namespace; lasts until the transaction ends, whatever the replica. */
export async function takeTurn(
  transaction: Knex.Transaction,
  { cluster, namespace }: Place,
): Promise<void> {
  await transaction('namespace_turns')
    .insert({ cluster, namespace, turns: 1 })
    .onConflict(['cluster', 'namespace'])
    .merge({ turns: transaction.raw('namespace_turns.turns + 1') });
}
