import { ImporterSummary } from '@everest-import/backstage-plugin-everest-import-common';
import { unusableParameter } from '../errors';

type Key = Pick<ImporterSummary, 'displayName' | 'cluster' | 'name'>;

/** By display name; cluster and name decide between equals, so that pages neither repeat nor skip. */
function compare(a: Key, b: Key): number {
  return (
    a.displayName.localeCompare(b.displayName) ||
    a.cluster.localeCompare(b.cluster) ||
    a.name.localeCompare(b.name)
  );
}

function encodeCursor({ displayName, cluster, name }: Key): string {
  return Buffer.from(JSON.stringify([displayName, cluster, name])).toString(
    'base64url',
  );
}

function decodeCursor(cursor: string): Key {
  try {
    const key: unknown[] = JSON.parse(
      Buffer.from(cursor, 'base64url').toString(),
    );
    const [displayName, cluster, name] = key.map(word => `${word}`);
    if (key.length === 3) {
      return { displayName, cluster, name };
    }
  } catch {
    // Said below.
  }
  throw unusableParameter(
    'cursor',
    `Cursor '${cursor.slice(0, 100)}' is none of ours; start again without one`,
  );
}

/** One page of importers, by display name. */
export function pageOfImporters(
  importers: ImporterSummary[],
  { limit, cursor }: { limit: number; cursor?: string },
) {
  const sorted = [...importers].sort(compare);
  const after = cursor ? decodeCursor(cursor) : undefined;
  const rest = after ? sorted.filter(item => compare(item, after) > 0) : sorted;
  const items = rest.slice(0, limit);
  return {
    items,
    totalItems: sorted.length,
    ...(rest.length > items.length && {
      nextCursor: encodeCursor(items[items.length - 1]),
    }),
  };
}
