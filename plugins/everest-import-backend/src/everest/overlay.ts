import { JsonObject, JsonValue } from '@backstage/types';

/** What of a proxy the request has fields of its own for. */
export const PROXY_FIELDS = ['type', 'replicas', 'resources', 'expose'];

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Paths in an overlay that have a field of their own in the request, or are the import itself. */
export function reservedPaths(spec: JsonObject = {}): string[] {
  const { proxy } = spec;
  const taken = ['engine', 'dataSource'].filter(key =>
    Object.hasOwn(spec, key),
  );
  if (isJsonObject(proxy)) {
    return [
      ...taken,
      ...PROXY_FIELDS.filter(key => Object.hasOwn(proxy, key)).map(
        key => `proxy.${key}`,
      ),
    ];
  }
  return proxy === undefined ? taken : [...taken, 'proxy'];
}

/** What an overlay says at a dot path such as `backup.pitr`; undefined when it says nothing there. */
export function overlayAt(
  spec: JsonObject | undefined,
  path: string,
): JsonValue | undefined {
  let value: JsonValue | undefined = spec;
  for (const key of path.split('.')) {
    value =
      isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }
  return value;
}

/** One object over another, key by key at every depth; lists and plain values are taken whole. */
export function layOver<T>(base: unknown, top: T): T {
  if (!isJsonObject(base) || !isJsonObject(top)) {
    return top ?? (base as T);
  }
  const keys = [...new Set([...Object.keys(base), ...Object.keys(top)])];
  const own = (object: JsonObject, key: string) =>
    Object.hasOwn(object, key) ? object[key] : undefined;
  return Object.fromEntries(
    keys.map(key => [key, layOver(own(base, key), own(top, key))]),
  ) as T;
}
