import {
  databaseEntityRef,
  Import,
  IMPORT_PHASES,
} from '@everest-import/backstage-plugin-everest-import-common';
import { StoredImport } from './StoredImport';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasWords(value: unknown): value is Import {
  return (
    isObject(value) &&
    ['phase', 'phaseSince', 'importer', 'origin'].every(
      key => typeof value[key] === 'string',
    ) &&
    !Number.isNaN(Date.parse(String(value.requestedAt))) &&
    isObject(value.engine) &&
    typeof value.engine.type === 'string' &&
    isObject(value.source) &&
    isObject(value.database)
  );
}

function parse(snapshot: string): Import | undefined {
  try {
    const value: unknown = JSON.parse(snapshot);
    return hasWords(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function toTime(millis: number | string | null | undefined) {
  return millis === null || millis === undefined
    ? undefined
    : new Date(Number(millis)).toISOString();
}

/** What the columns alone say of an import. */
function columnWords(stored: StoredImport): Import {
  const { cluster, namespace, name } = stored;
  return {
    id: stored.database_uid ?? stored.id,
    cluster,
    namespace,
    name,
    origin: stored.ours ? 'portal' : 'kubernetes',
    phase: 'Unknown',
    phaseSince: stored.requested_at,
    engine: { type: stored.engine ?? '' },
    importer: stored.importer ?? '',
    source: {},
    database: { status: '', ready: false },
    requestedBy: stored.requested_by ?? stored.shown_requested_by ?? undefined,
    owner: stored.owner ?? stored.shown_owner ?? undefined,
    ownerIsDefault:
      stored.owner === null && Boolean(stored.owner_is_default ?? true),
    requestedAt: stored.requested_at,
    startedAt: toTime(stored.began_at),
    finishedAt: toTime(stored.ended_at),
    outcome: (stored.outcome ?? undefined) as Import['outcome'],
    gone: Boolean(stored.gone),
    entityRef: databaseEntityRef({ cluster, namespace, name }),
    entity: stored.entity ?? undefined,
    system: stored.system ?? undefined,
  };
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
  const words = parse(stored.snapshot);
  if (!words) {
    return { words: columnWords(stored), isReadable: false };
  }
  return IMPORT_PHASES.includes(words.phase)
    ? { words, isReadable: true }
    : {
        words: { ...words, phase: 'Unknown', rawPhase: words.phase },
        isReadable: true,
      };
}
