import { isSchema, propertiesOf, requiredOf, Schema } from './SchemaRule';

const WORDS = [
  'sample',
  'a',
  'A1',
  '1',
  'sample-1',
  '2026-01-14',
  '2026-01-14T02:00:07Z',
  '/sample/',
  'a@example.com',
  'https://example.com/',
];

/** Values that a part of a schema may well take, best first; a validator has the last word. */
function candidates(schema: Schema): unknown[] {
  const given = [schema.default, schema.example].filter(
    value => value !== undefined,
  );
  if (Array.isArray(schema.enum)) return [...given, ...schema.enum];
  const { minimum, maximum, multipleOf } = schema as Record<string, number>;
  const step = multipleOf || 1;
  const least = Number(schema.minLength ?? 0);
  switch (schema.type) {
    case 'boolean':
      return [...given, false, true];
    case 'integer':
    case 'number':
      return [
        ...given,
        ...[minimum, maximum].filter(bound => bound !== undefined),
        Math.ceil((minimum ?? 0) / step) * step,
        (Math.floor((minimum ?? 0) / step) + 1) * step,
        ((minimum ?? 0) + (maximum ?? 1)) / 2,
      ];
    case 'array': {
      const item = isSchema(schema.items) ? candidates(schema.items)[0] : 'a';
      return [...given, Array(Number(schema.minItems ?? 0)).fill(item)];
    }
    case 'object':
      return [...given, sampleOf(schema)];
    default:
      return [
        ...given,
        ...WORDS.map(word => word.padEnd(Math.min(least, 10_000), 'a')),
      ];
  }
}

/**
 * The least config that a schema takes: what is required, and nothing else.
 *
 * @param takes - whether one property's value is right
 */
export function sampleOf(
  schema: Schema,
  takes: (property: Schema, value: unknown) => boolean = () => true,
): Record<string, unknown> {
  return Object.fromEntries(
    requiredOf(schema).map(name => {
      const property = propertiesOf(schema)[name];
      const values = isSchema(property) ? candidates(property) : [];
      return [
        name,
        values.find(value => takes(property as Schema, value)) ?? values[0],
      ];
    }),
  );
}
