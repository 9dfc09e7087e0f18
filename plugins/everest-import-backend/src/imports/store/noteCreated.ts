import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { Knex } from 'knex';
import { Step } from '../../everest/PhaseMemory';
import { DatabaseOutbox } from '../outbox/DatabaseOutbox';
import { DatabaseClock } from './databaseClock';
import { importColumns } from './importColumns';
import { toImportRow } from './rows';
import { StoredImport } from './StoredImport';

export interface Note {
  now: DatabaseClock;
  outbox: Pick<DatabaseOutbox, 'writeWith'>;
  /** Of the request's row. */
  id: string;
  created: Import;
  steps: Step[];
}

/** What a watch saw before the create was noted, with what only the request said. */
function asRequested(seen: Import, created: Import): Import {
  const { origin, acknowledged, source, requestedBy, owner } = created;
  const { entity, system, requestedAs } = created;
  return {
    ...seen,
    ...{ origin, acknowledged, requestedBy, owner, entity, system },
    requestedAs,
    ownerIsDefault: created.ownerIsDefault,
    requestedAt: created.requestedAt,
    source: { ...seen.source, backupSource: source.backupSource },
  };
}

/** What is kept of the steps before the database was there goes before what a watch saw. */
function memoryWith(
  steps: Step[],
  seen: StoredImport | undefined,
): string | null {
  const memory = seen && toImportRow(seen).memory;
  return steps.length === 0
    ? seen?.memory ?? null
    : JSON.stringify({
        ...memory,
        steps: [...steps, ...(memory?.steps ?? [])],
      });
}

/**
 * Ties a row to its database, and takes the place of what a watch has written of that.
 *
 * @throws what `isDatabaseConflictError` knows, where another row has the database, or got it meanwhile
 */
export async function joinSeen(
  transaction: Knex.Transaction,
  { now, outbox, id, created, steps }: Note,
): Promise<void> {
  const imports = () => transaction<StoredImport>('imports');
  const known = await imports().where({ id }).forUpdate().first();
  if (known?.database_uid === created.id) {
    // Noted already: a watch may have said more of it since
    return;
  }
  const seen = await imports()
    .where({ database_uid: created.id, ours: false })
    // What a watch writes between now and the delete would be lost
    .forUpdate()
    .first();
  if (seen) {
    await imports().where({ id: seen.id }).delete();
  }
  const [after]: StoredImport[] = await imports()
    .where({ id })
    .update({
      database_uid: created.id,
      state: 'created',
      busy_until: null,
      known_at: seen?.known_at ?? now(transaction),
      ...(seen
        ? {
            snapshot: JSON.stringify(
              asRequested(toImportRow(seen).snapshot, created),
            ),
            // What was seen gets its columns before anybody asks
            ...{ ...importColumns(created), phase: null },
          }
        : { snapshot: JSON.stringify(created), ...importColumns(created) }),
      gone: seen?.gone ?? false,
      outcome: seen?.outcome ?? null,
      succeeded_job: seen?.succeeded_job ?? null,
      overwriting: seen?.overwriting ?? null,
      memory: memoryWith(steps, seen),
      cluster_uid: seen?.cluster_uid ?? null,
      // Whoever knows the row that it takes the place of must not take it for that one
      version: transaction.raw('version + ?', [1 + (seen?.version ?? 0)]),
    })
    .returning('*');
  if (after) {
    const change = { before: seen, after, words: created };
    await outbox.writeWith(transaction, change);
  }
}

/** Does it once more where a watch wrote its row between the look for one and the note: now it is there to be joined. */
export async function besideWatch(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isDatabaseConflictError(error)) {
      throw error;
    }
    await write();
  }
}

/** Notes that a request's database was made, once, also while a watch writes what it sees of it. */
export async function noteCreated(knex: Knex, note: Note): Promise<void> {
  await besideWatch(() =>
    knex.transaction(transaction => joinSeen(transaction, note)),
  );
}
