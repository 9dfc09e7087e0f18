import { isSchema, Schema, SchemaPart } from './SchemaRule';

const BY_NAME = ['properties', 'patternProperties', 'definitions'];
const LISTS = ['allOf', 'anyOf', 'oneOf'];
const SINGLE = ['items', 'not', 'additionalProperties', 'additionalItems'];

/** A schema and all schemas in it. */
export function partsOf(
  schema: Schema,
  where: string,
  isRoot = true,
  isProperty = false,
): SchemaPart[] {
  const inside = (value: unknown, place: string, property = false) =>
    isSchema(value) ? partsOf(value, `${where}.${place}`, false, property) : [];
  return [
    { schema, where, isRoot, isProperty },
    ...BY_NAME.flatMap(keyword =>
      Object.entries(schema[keyword] ?? {}).flatMap(([name, value]) =>
        inside(value, `${keyword}.${name}`, keyword === 'properties'),
      ),
    ),
    ...LISTS.flatMap(keyword =>
      Object.values(schema[keyword] ?? {}).flatMap((value, index) =>
        inside(value, `${keyword}.${index}`),
      ),
    ),
    ...SINGLE.flatMap(keyword => inside(schema[keyword], keyword)),
  ];
}
