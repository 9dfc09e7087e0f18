import { Difference } from '@everest-import/backstage-plugin-everest-import-common';
import { exceeds } from './jsonExtent';
import { oncePerObject } from './oncePerObject';

const MOST = 20;
const MOST_TEXT = 120;

const MOST_COMPARED = { depth: 100, length: 100_000 };

/** Whether a spec is of a size that is worth keeping for a comparison. */
export const isComparable = oncePerObject(
  (spec: object) => !exceeds(spec, MOST_COMPARED),
);

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Deep or long ones are told by their beginning at most: an importer's author decides how deep a value is. */
function shown(value: unknown): string | undefined {
  if (exceeds(value, { depth: 50, length: 100_000 })) {
    return '…';
  }
  const text = JSON.stringify(value);
  return text === undefined || text.length <= MOST_TEXT
    ? text
    : `${text.slice(0, MOST_TEXT - 1)}…`;
}

function collect(
  before: unknown,
  after: unknown,
  path: string,
  found: Difference[],
): void {
  if (found.length >= MOST) {
    return;
  }
  if (isObject(before) && isObject(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    for (const key of keys) {
      const next = path ? `${path}.${key}` : key;
      collect(before[key], after[key], next.slice(0, MOST_TEXT), found);
    }
    return;
  }
  const [was, is] = [shown(before), shown(after)];
  if (was !== is) {
    found.push({
      path,
      ...(was !== undefined && { before: was }),
      ...(is !== undefined && { after: is }),
    });
  }
}

/** What changed from one spec of an importer to another, field by field; at most twenty, values as JSON. */
export function importerDifference(
  before: object,
  after: object,
): Difference[] {
  const found: Difference[] = [];
  collect(before, after, '', found);
  return found;
}
