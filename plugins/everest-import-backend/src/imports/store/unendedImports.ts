import { Knex } from 'knex';
import { StoredImport } from './StoredImport';

/**
 * Imports of a namespace that have not ended, whoever asked for them. A database that a watch saw before its request was
 * marked as created has two rows for a moment: a name is counted once.
 */
export async function countUnended(
  knex: Knex,
  { cluster, namespace }: { cluster: string; namespace: string },
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
