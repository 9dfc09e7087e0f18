import { createHash } from 'node:crypto';
import { oncePerObject } from './oncePerObject';

const TEXT = Symbol('text');

interface Written {
  [TEXT]: string;
}

const written = (text: string): Written => ({ [TEXT]: text });

/** What stands in JSON for a list or an object, before its parts have been written. */
function partsOf(value: object): unknown[] {
  if (Array.isArray(value)) {
    return [
      written('['),
      ...value.flatMap((item, index) => [
        ...(index > 0 ? [written(',')] : []),
        item ?? null,
      ]),
      written(']'),
    ];
  }
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    written('{'),
    ...entries.flatMap(([key, item], index) => [
      written(`${index > 0 ? ',' : ''}${JSON.stringify(key)}:`),
      item,
    ]),
    written('}'),
  ];
}

/** JSON text with sorted keys; without recursion, for an importer's author decides how deep a value is. */
function canonicalText(value: unknown): string {
  const text: string[] = [];
  const rest = [value];
  while (rest.length > 0) {
    const part = rest.pop();
    if (typeof part !== 'object' || part === null) {
      text.push(JSON.stringify(part) ?? 'null');
    } else if (TEXT in part) {
      text.push((part as Written)[TEXT]);
    } else {
      for (const item of partsOf(part).reverse()) {
        rest.push(item);
      }
    }
  }
  return text.join('');
}

/** sha256 in hex of a value, whatever the order of its keys. */
export function digestOf(value: unknown): string {
  return createHash('sha256')
    .update(canonicalText(value ?? null))
    .digest('hex');
}

/** The digest of an importer's spec, as a watch sent it. */
export const importerDigest = oncePerObject((spec: object) => digestOf(spec));
