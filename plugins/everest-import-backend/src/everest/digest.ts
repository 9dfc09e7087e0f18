import { createHash } from 'node:crypto';
import { JsonValue } from '@backstage/types';

function canonical(value: unknown): JsonValue | undefined {
  if (Array.isArray(value)) {
    return value.map(item => canonical(item) ?? null);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, item]) => [key, canonical(item)]),
    );
  }
  return value as JsonValue | undefined;
}

/** sha256 in hex of a value, whatever the order of its keys. */
export function digestOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical(value ?? null)))
    .digest('hex');
}
