import { Knex } from 'knex';
import { StoredImport } from './StoredImport';
import { readStored, storedNames, storedSecrets } from './storedShapes';

/**
 * Those of some names that other requests have, made or named, whose databases are there or may still come. One for the
 * same database is no other: a name is had by one database at a time.
 */
export async function reservedSecrets(
  knex: Knex,
  wanted: { cluster: string; namespace: string; name: string },
  names: string[],
): Promise<string[]> {
  const { cluster, namespace, name } = wanted;
  const rows = await knex<StoredImport>('imports')
    .where({ cluster, namespace, ours: true, gone: false })
    .whereNot({ name })
    .whereNot({ state: 'undone' })
    .select('secrets', 'named_secrets');
  const taken = new Set(
    rows.flatMap(row => [
      ...(readStored(storedSecrets, row.secrets) ?? []).map(
        secret => secret.name,
      ),
      ...(readStored(storedNames, row.named_secrets) ?? []),
    ]),
  );
  return names.filter(each => taken.has(each));
}
