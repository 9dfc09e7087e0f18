import { createHash } from 'node:crypto';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';

/** What lists are asked for, in columns of their own. Times are in milliseconds; refs under `_key` in lower case. */
export interface ImportColumns {
  phase: string;
  asked_at: number;
  began_at: number | null;
  ended_at: number | null;
  importer: string;
  engine: string;
  shown_owner: string | null;
  owner_is_default: boolean;
  owner_key: string | null;
  shown_requested_by: string | null;
  requester_key: string | null;
  entity_ref: string | null;
  /** What the request named, as a whole ref. */
  entity_key: string | null;
  system_key: string | null;
  search_words: string;
  /** Changes with the words: a writer that knows nothing of these columns leaves it as it was. */
  columns_of: string;
}

const COLUMN_BYTES = 255;
const SEARCHED_BYTES = 4_000;

/** What a column takes: an index has no room for a novel, and PostgreSQL no text with a NUL. */
function fit<T extends string | undefined>(
  text: T,
  bytes = COLUMN_BYTES,
): T extends string ? string : string | null {
  const fitting =
    text === undefined
      ? null
      : Buffer.from(text.replaceAll('\0', '')).subarray(0, bytes).toString();
  return fitting as T extends string ? string : string | null;
}

function toMillis(time: string | undefined): number | null {
  const millis = Date.parse(time ?? '');
  return Number.isNaN(millis) ? null : millis;
}

/** A ref, or a word that is looked for, as all spellings of it are compared. */
export function toKey(text: string): string {
  return text.toLocaleLowerCase('en-US');
}

/** What a ref that is asked for may be in the columns: as it is written, and as the catalog writes it. */
export function refKeys(ref: string): string[] {
  return [...new Set([toKey(ref), toWholeRef(ref) ?? toKey(ref)])];
}

function toWholeRef(ref: string | undefined): string | undefined {
  try {
    return ref && stringifyEntityRef(parseEntityRef(ref));
  } catch {
    return undefined;
  }
}

/** The texts of an import that a search goes through. */
export function searchWords(words: Import): string {
  const { cluster, namespace, name, importer, source } = words;
  return toKey(
    [cluster, namespace, name, importer, source.bucket, source.path]
      .filter(Boolean)
      .join('\n'),
  );
}

/**
 * What goes into the row beside a snapshot: whoever writes one writes these too.
 *
 * @param words - the import as it is shown, with what its request said
 */
export function importColumns(words: Import): ImportColumns {
  const { owner, requestedBy } = words;
  return {
    phase: words.phase,
    asked_at: toMillis(words.requestedAt) ?? 0,
    began_at: toMillis(words.startedAt),
    ended_at: toMillis(words.finishedAt),
    importer: fit(words.importer),
    engine: fit(words.engine.type),
    shown_owner: fit(owner),
    owner_is_default: Boolean(words.ownerIsDefault),
    owner_key: fit(owner && toKey(owner)),
    shown_requested_by: fit(requestedBy),
    requester_key: fit(requestedBy && toKey(requestedBy)),
    entity_ref: fit(words.entityRef),
    entity_key: fit(toWholeRef(words.entity)),
    system_key: fit(toWholeRef(words.system)),
    search_words: fit(searchWords(words), SEARCHED_BYTES),
    columns_of: createHash('sha256')
      .update(JSON.stringify(words))
      .digest('hex')
      .slice(0, 32),
  };
}
