import { InstalledSchema } from './installedSchema';

export interface SchemaFinding {
  /** A dot path from where the look began, with the places of a list as numbers. */
  path: string;
  /** Undefined: the field itself is not known. */
  allowed?: unknown[];
  value: unknown;
}

function isOpen(schema: InstalledSchema): boolean {
  return Boolean(
    !schema.properties ||
      schema.additionalProperties ||
      schema['x-kubernetes-preserve-unknown-fields'],
  );
}

/** Fields and words of a value that a schema does not know; types and amounts are left to the API server. */
export function findUnknown(
  schema: InstalledSchema,
  value: unknown,
  path: string,
): SchemaFinding[] {
  if (schema.enum) {
    return schema.enum.includes(value)
      ? []
      : [{ path, allowed: schema.enum, value }];
  }
  if (Array.isArray(value)) {
    const { items } = schema;
    return items
      ? value.flatMap((item, index) =>
          findUnknown(items, item, `${path}.${index}`),
        )
      : [];
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, item]) => {
    const at = `${path}.${key}`;
    const known = Object.hasOwn(schema.properties ?? {}, key);
    if (known) {
      return findUnknown(schema.properties![key], item, at);
    }
    return isOpen(schema) ? [] : [{ path: at, value: item }];
  });
}
