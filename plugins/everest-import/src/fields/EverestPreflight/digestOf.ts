import { isRecord } from '../isRecord';

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  return isRecord(value)
    ? Object.keys(value)
        .sort()
        .map(key => [key, sorted(value[key])])
    : value;
}

/** The same text for the same value, whatever the order of its keys. Holds all of it: to compare, never to keep. */
export function digestOf(value: object): string {
  return JSON.stringify(sorted(value));
}
