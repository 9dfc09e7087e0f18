import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { Knex } from 'knex';
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
    .select('snapshot');
  return rows.some(({ snapshot }) =>
    importers.includes((JSON.parse(snapshot) as Import).importer),
  );
}
