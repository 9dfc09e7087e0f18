import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { ImportRow } from '../history/ImportHistory';

/** What changes an import's place in history; `phaseSince` and the like follow from it. */
export function fingerprint(words: Import): string {
  const { phase, outcome, gone, cause, database, owner, requestedBy } = words;
  const { result } = words;
  return JSON.stringify([
    phase,
    outcome,
    gone ?? false,
    cause?.code,
    cause?.title,
    cause?.detail,
    database.status,
    database.host,
    owner,
    requestedBy,
    result,
  ]);
}

/** What the request said; newer than the last look where another replica wrote it. */
export function requestWords(row: ImportRow | undefined): Partial<Import> {
  if (!row?.ours) {
    return {};
  }
  const { requestedBy, requestedAt, owner, entity, system } = row;
  return {
    origin: 'portal',
    requestedAt,
    ...(requestedBy && { requestedBy }),
    ...(owner && { owner, ownerIsDefault: undefined }),
    ...(entity && { entity }),
    ...(system && { system }),
  };
}
