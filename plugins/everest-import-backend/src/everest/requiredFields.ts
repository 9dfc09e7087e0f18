/** Whether an importer's list asks for this path, with or without the leading dot. */
export function asksFor(
  requiredFields: readonly string[] | undefined,
  path: string,
): boolean {
  return (requiredFields ?? []).some(
    field => field.replace(/^\./, '') === path,
  );
}

/**
 * Walks a dot path as Everest's webhook does: a missing key is absent, a string must not be empty, anything else that
 * is there counts, and what follows a string or number is ignored.
 */
export function hasField(object: unknown, path: string): boolean {
  let value = object;
  for (const key of path.replace(/^\./, '').split('.')) {
    if (typeof value === 'string' || typeof value === 'number') {
      break;
    }
    if (typeof value !== 'object' || value === null) {
      return false;
    }
    if (!Object.hasOwn(value, key)) {
      return false;
    }
    value = (value as Record<string, unknown>)[key];
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.keys(value).length > 0;
  }
  return value !== '' && value !== undefined;
}
