import {
  databaseEntityRef,
  Import,
  IMPORT_PHASES,
  ImportPhase,
} from '@everest-import/backstage-plugin-everest-import-common';
import { StoredImport } from './StoredImport';
import {
  readStored,
  storedOutcome,
  storedTime,
  storedWords,
} from './storedShapes';

/** SQLite keeps whatever is put into a column. */
function toTime(millis: unknown): string | undefined {
  const date = new Date(Number(millis ?? NaN));
  return Number.isNaN(date.valueOf()) ? undefined : date.toISOString();
}

/** When it was asked for, as far as the row says it. */
export function requestedAtOf(stored: StoredImport): string | undefined {
  return (
    storedTime.safeParse(stored.requested_at).data ?? toTime(stored.asked_at)
  );
}

/** What the columns alone say of an import. */
function columnWords(stored: StoredImport): Import {
  const { cluster, namespace, name } = stored;
  const requestedAt = requestedAtOf(stored) ?? new Date(0).toISOString();
  return {
    id: stored.database_uid ?? stored.id,
    cluster,
    namespace,
    name,
    origin: stored.ours ? 'portal' : 'kubernetes',
    phase: 'Unknown',
    phaseSince: requestedAt,
    engine: { type: stored.engine ?? '' },
    importer: stored.importer ?? '',
    source: {},
    database: { status: '', ready: false },
    requestedBy: stored.requested_by ?? stored.shown_requested_by ?? undefined,
    owner: stored.owner ?? stored.shown_owner ?? undefined,
    ownerIsDefault:
      stored.owner === null && Boolean(stored.owner_is_default ?? true),
    requestedAt,
    startedAt: toTime(stored.began_at),
    finishedAt: toTime(stored.ended_at),
    outcome: storedOutcome.safeParse(stored.outcome).data,
    gone: Boolean(stored.gone),
    entityRef: databaseEntityRef({ cluster, namespace, name }),
    entity: stored.entity ?? undefined,
    system: stored.system ?? undefined,
  };
}

function isKnown(phase: string): phase is ImportPhase {
  return IMPORT_PHASES.some(each => each === phase);
}

/**
 * The words that a row keeps. A row that was edited by hand, or that a later release wrote, is never an error of a list:
 * it is `Unknown`, and says what its columns say.
 */
export function readSnapshot(stored: StoredImport): {
  words: Import;
  /** False when the words are the columns'. */
  isReadable: boolean;
} {
  const words = readStored(storedWords, stored.snapshot);
  if (!words) {
    return { words: columnWords(stored), isReadable: false };
  }
  const { phase } = words;
  return {
    words: isKnown(phase)
      ? { ...words, phase }
      : { ...words, phase: 'Unknown', rawPhase: phase },
    isReadable: true,
  };
}
