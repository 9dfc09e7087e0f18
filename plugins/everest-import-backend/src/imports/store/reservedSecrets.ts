import { Knex } from 'knex';
import { MadeSecret } from './RequestHistory';
import { StoredImport } from './StoredImport';

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
      ...(JSON.parse(row.secrets ?? '[]') as MadeSecret[]).map(
        secret => secret.name,
      ),
      ...(JSON.parse(row.named_secrets ?? '[]') as string[]),
    ]),
  );
  return names.filter(each => taken.has(each));
}
