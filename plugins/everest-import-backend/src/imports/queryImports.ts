import { InputError } from '@backstage/errors';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';

export interface ImportFilter {
  cluster?: string;
  namespace?: string;
  phase?: string[];
  importer?: string;
  owner?: string;
  requestedBy?: string;
  limit: number;
  cursor?: string;
}

/** Newest first; the id decides between equals, so that pages neither repeat nor skip. */
function compareImports(a: Import, b: Import): number {
  return b.requestedAt.localeCompare(a.requestedAt) || a.id.localeCompare(b.id);
}

function encodeCursor({ requestedAt, id }: Import): string {
  return Buffer.from(JSON.stringify([requestedAt, id])).toString('base64url');
}

function decodeCursor(cursor: string): Pick<Import, 'requestedAt' | 'id'> {
  try {
    const [requestedAt, id] = JSON.parse(
      Buffer.from(cursor, 'base64url').toString(),
    );
    if (typeof requestedAt === 'string' && typeof id === 'string') {
      return { requestedAt, id };
    }
  } catch {
    // Said below.
  }
  throw new InputError(
    `Cursor '${cursor.slice(0, 100)}' is none of ours; start again without one`,
  );
}

/** Case is no part of a ref. */
function isSameRef(ref: string | undefined, asked: string): boolean {
  return ref?.toLocaleLowerCase('en-US') === asked.toLocaleLowerCase('en-US');
}

function matches(item: Import, filter: ImportFilter): boolean {
  const { cluster, namespace, phase, importer, owner, requestedBy } = filter;
  return (
    (cluster === undefined || item.cluster === cluster) &&
    (namespace === undefined || item.namespace === namespace) &&
    (phase === undefined || phase.includes(item.phase)) &&
    (importer === undefined || item.importer === importer) &&
    (owner === undefined || isSameRef(item.owner, owner)) &&
    (requestedBy === undefined || isSameRef(item.requestedBy, requestedBy))
  );
}

/** One page of the imports that match, newest first. */
export function queryImports(imports: Import[], filter: ImportFilter) {
  const matching = imports
    .filter(item => matches(item, filter))
    .sort(compareImports);
  const after = filter.cursor ? decodeCursor(filter.cursor) : undefined;
  const rest = after
    ? matching.filter(item => compareImports(item, { ...item, ...after }) > 0)
    : matching;
  const items = rest.slice(0, filter.limit);
  const last = items[items.length - 1];
  return {
    items,
    totalItems: matching.length,
    ...(rest.length > items.length && { nextCursor: encodeCursor(last) }),
  };
}
