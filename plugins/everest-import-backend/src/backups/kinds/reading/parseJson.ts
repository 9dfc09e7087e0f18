import { JsonObject } from '@backstage/types';

/** An object out of a text of which nothing is known; undefined for everything else. */
export function parseJson(text: string): JsonObject | undefined {
  try {
    const value = JSON.parse(text);
    return value && typeof value === 'object' && !Array.isArray(value)
      ? value
      : undefined;
  } catch {
    return undefined;
  }
}
