import { JsonObject, JsonValue } from '@backstage/types';

/** A config schema that an importer's author may have written, in malice or by mistake. */
export interface HostileSchema {
  what: string;
  schema: JsonObject;
  /** Not to be refused: it is right, or nobody can tell here. */
  fits: JsonObject;
  /** What can be told to be wrong, and the field to blame. */
  misfit?: { config: JsonObject; field: string };
}

export const text = (schema: JsonObject): JsonObject => ({
  type: 'object',
  properties: { a: schema },
});

/** Checked all the same, beside what is not. */
export const and = (schema: JsonValue): JsonObject => ({
  type: 'object',
  required: ['n'],
  properties: { a: schema, n: { type: 'integer' } },
});
export const n = { config: { n: 'x' }, field: 'config.n' };

export function nested(
  levels: number,
  wrap: (inner: JsonObject) => JsonObject,
) {
  let schema: JsonObject = { type: 'string' };
  for (let level = 0; level < levels; level++) {
    schema = wrap(schema);
  }
  return schema;
}

export const many = (count: number, each: (index: number) => JsonValue) =>
  Array.from({ length: count }, (_, index) => each(index));

export const properties = (count: number, each: JsonObject): JsonObject =>
  Object.fromEntries(
    many(count, index => [`p${index}`, each]) as [string, JsonObject][],
  );
