import { z } from 'zod';
import { Overwriting } from '../../everest/PhaseMemory';
import { ImportRow } from './ImportHistory';
import { readSnapshot, requestedAtOf } from './readSnapshot';
import { RequestRow } from './RequestHistory';
import { StoredImport } from './StoredImport';
import {
  readStored,
  storedMemory,
  storedNames,
  storedOutcome,
  storedSecrets,
} from './storedShapes';

const storedState = z.enum(['requested', 'created', 'undone', 'unknown']);
const storedOverwriting: z.ZodType<Overwriting> = z.enum([
  'threatened',
  'begun',
]);

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** PostgreSQL refuses to compare a row's id with anything else. */
export function isRowId(id: string): boolean {
  return UUID.test(id);
}

/** A word that this release knows; undefined for another, and for none. */
function readWord<T>(shape: z.ZodType<T>, word: unknown): T | undefined {
  return word === null || word === undefined
    ? undefined
    : shape.safeParse(word).data;
}

export function toOverwriting(
  stored: string | null | undefined,
): Overwriting | undefined {
  return readWord(storedOverwriting, stored);
}

export function toVersion({ version }: StoredImport): number {
  return Number(version) || 0;
}

/** Names of columns that hold something, and not what belongs there. */
function unreadableColumns(
  stored: StoredImport,
  isReadable: boolean,
): string[] {
  const values: Record<string, [unknown, unknown]> = {
    snapshot: [stored.snapshot, isReadable || undefined],
    requested_at: [stored.requested_at, requestedAtOf(stored)],
    state: [stored.state, readWord(storedState, stored.state)],
    outcome: [stored.outcome, readWord(storedOutcome, stored.outcome)],
    overwriting: [stored.overwriting, toOverwriting(stored.overwriting)],
    memory: [stored.memory, readStored(storedMemory, stored.memory)],
    secrets: [stored.secrets, readStored(storedSecrets, stored.secrets)],
    named_secrets: [
      stored.named_secrets,
      readStored(storedNames, stored.named_secrets),
    ],
  };
  return Object.entries(values)
    .filter(
      ([, [held, read]]) =>
        held !== null && held !== undefined && read === undefined,
    )
    .map(([column]) => column);
}

/** The row, and `Unknown` for what it says of nothing that this release knows: never an error. */
export function toImportRow(stored: StoredImport): ImportRow {
  const { words, isReadable } = readSnapshot(stored);
  const unreadable = unreadableColumns(stored, isReadable);
  return {
    id: stored.id,
    cluster: stored.cluster,
    namespace: stored.namespace,
    name: stored.name,
    databaseUid: stored.database_uid ?? undefined,
    knownFor:
      stored.known_for === undefined ? undefined : Number(stored.known_for),
    ours: Boolean(stored.ours),
    requestedBy: stored.requested_by ?? undefined,
    owner: stored.owner ?? undefined,
    entity: stored.entity ?? undefined,
    system: stored.system ?? undefined,
    requestedAt: requestedAtOf(stored) ?? words.requestedAt,
    state: readWord(storedState, stored.state),
    snapshot: words,
    ...(unreadable.length > 0 && { unreadable }),
    gone: Boolean(stored.gone),
    outcome: readWord(storedOutcome, stored.outcome),
    firstSight: Boolean(stored.first_sight),
    succeededJob: stored.succeeded_job ?? undefined,
    overwriting: toOverwriting(stored.overwriting),
    version: toVersion(stored),
    memory: readStored(storedMemory, stored.memory),
    clusterUid: stored.cluster_uid ?? undefined,
  };
}

export function toRequestRow(stored: StoredImport): RequestRow {
  const busyUntil = Number(stored.busy_until);
  return {
    ...toImportRow(stored),
    requestKey: stored.request_key ?? undefined,
    requestHash: stored.request_hash ?? '',
    digest: stored.digest ?? '',
    secrets: readStored(storedSecrets, stored.secrets) ?? [],
    busyUntil: busyUntil || undefined,
  };
}
