import { Knex } from 'knex';
import { readSnapshot } from './readSnapshot';
import { StoredImport } from './StoredImport';

/** Whether another namespace has, or is about to have, a database of this name that one of these importers fills. */
export async function hasNamesake(
  knex: Knex,
  wanted: { cluster: string; namespace: string; name: string },
  importers: string[],
): Promise<boolean> {
  const { cluster, namespace, name } = wanted;
  const rows = await knex<StoredImport>('imports')
    .where({ cluster, name, gone: false })
    .whereNot({ namespace })
    .andWhere(alive => alive.whereNull('state').orWhereNot({ state: 'undone' }))
    .select('*');
  return rows.some(row => importers.includes(readSnapshot(row).words.importer));
}
