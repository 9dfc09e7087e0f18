import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { ImportRow } from '../store/ImportHistory';

/** What the request said; newer than the last look where another replica wrote it. */
export function requestFields(row: ImportRow | undefined): Partial<Import> {
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
