import { Knex } from 'knex';
import { importColumns } from './importColumns';
import { Lease, NewRequest } from './RequestHistory';
import { StoredImport } from './StoredImport';

/** Writes a request's row; undefined where one of its key is there already. */
export async function insertRow(
  knex: Knex,
  request: NewRequest,
  busyUntil: Knex.Raw,
): Promise<Lease | undefined> {
  const { snapshot } = request;
  const inserted = await knex<StoredImport>('imports')
    .insert({
      id: request.id,
      cluster: snapshot.cluster,
      namespace: snapshot.namespace,
      name: snapshot.name,
      ours: true,
      requested_by: request.requestedBy,
      owner: request.owner ?? null,
      entity: request.entity ?? null,
      system: request.system ?? null,
      requested_at: snapshot.requestedAt,
      state: 'requested',
      snapshot: JSON.stringify(snapshot),
      ...importColumns(snapshot),
      request_key: request.requestKey,
      request_hash: request.requestHash,
      digest: request.digest,
      secrets: JSON.stringify(request.secrets),
      named_secrets: JSON.stringify(request.namedSecrets ?? []),
      busy_until: busyUntil,
      cluster_uid: request.clusterUid ?? null,
    })
    .onConflict('request_key')
    .ignore()
    .returning('busy_until');
  return leaseOf(inserted);
}

/** Undefined where no row was written. */
export function leaseOf([row]: Pick<StoredImport, 'busy_until'>[]):
  | Lease
  | undefined {
  return row && Number(row.busy_until);
}
