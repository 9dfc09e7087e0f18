import { Chance } from 'everest-sandbox';

/** As much of a schema as decides where a pattern counts. */
export interface Schema {
  type?: 'object' | 'array' | 'string';
  pattern?: string;
  properties?: Record<string, Schema>;
  patternProperties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  not?: Schema;
}

export type Value = string | Value[] | { [name: string]: Value };

/** Each means the same to Go and to JavaScript. */
const PATTERNS = [
  ...['^[a-z]+$', '^[0-9]+$', '^[A-Z]', 'b$', '^a', '^x-', '-', '^.{3}$'],
  ...['\\d', '^[^-]*$', '^(abc|123|x-1)$', '/'],
];
const WORDS = ['abc', '123', 'ABC', 'x-1', 'a', 'b', 'ab-9', 'Z', 'a/b', '^a'];
const NAMES = WORDS.filter(word => !word.includes('/'));

function some<T>(chance: Chance, most: number, make: () => T): T[] {
  return Array.from({ length: chance.between(1, most) }, make);
}

const text = (chance: Chance): Schema => ({
  type: 'string',
  pattern: chance.oneOf(PATTERNS),
});

function object(chance: Chance, depth: number): Schema {
  const part = () => anySchema(chance, depth - 1);
  const named = () =>
    some(chance, 3, () => [chance.oneOf(NAMES), part()] as const);
  const rest = [undefined, false, part()];
  return {
    type: 'object',
    properties: Object.fromEntries(named()),
    ...(chance.happens(0.4) && {
      patternProperties: Object.fromEntries(
        some(chance, 3, () => [chance.oneOf(PATTERNS), part()]),
      ),
    }),
    additionalProperties: chance.oneOf(rest),
  };
}

function anySchema(chance: Chance, depth: number): Schema {
  if (depth === 0 || chance.happens(0.4)) return text(chance);
  const parts = () => some(chance, 3, () => text(chance));
  return chance.oneOf<() => Schema>([
    () => object(chance, depth),
    () => ({ type: 'array', items: anySchema(chance, depth - 1) }),
    () => ({ allOf: parts() }),
    () => ({ anyOf: parts() }),
    () => ({ ...text(chance), not: text(chance) }),
  ])();
}

/** Of an importer: an object whose own names are all there are, as Everest has it. */
export function anImportersSchema(chance: Chance): Schema {
  return {
    ...object(chance, 3),
    patternProperties: undefined,
    additionalProperties: false,
  };
}

/** Of the form that the schema asks for, and often right. */
export function aValue(chance: Chance, schema: Schema): Value {
  if (schema.type === 'array')
    return some(chance, 3, () => aValue(chance, schema.items!));
  if (schema.type !== 'object') {
    const right = WORDS.filter(word => isRight(schema, word));
    return chance.oneOf(right.length && chance.happens(0.9) ? right : WORDS);
  }
  const { properties = {}, additionalProperties: more } = schema;
  const names = Object.keys(properties).filter(() => chance.happens(0.7));
  if (schema.patternProperties || more !== false)
    names.push(...some(chance, 2, () => chance.oneOf(NAMES)));
  return Object.fromEntries(
    names.map(name => {
      const part = partsFor(schema, name)[0];
      return [name, aValue(chance, part ?? { type: 'string' })];
    }),
  );
}

function partsFor(schema: Schema, name: string): Schema[] {
  const { properties = {}, patternProperties = {} } = schema;
  const parts = Object.entries(patternProperties)
    .filter(([pattern]) => new RegExp(pattern).test(name))
    .map(([, part]) => part);
  if (Object.hasOwn(properties, name)) parts.unshift(properties[name]);
  if (parts.length > 0) return parts;
  const more = schema.additionalProperties;
  return typeof more === 'object' ? [more] : [];
}

const KINDS = {
  string: (value: Value) => typeof value === 'string',
  array: (value: Value) => Array.isArray(value),
  object: (value: Value) => typeof value === 'object' && !Array.isArray(value),
};

/** A validator without any library, which compiles and keeps nothing. */
export function isRight(schema: Schema, value: Value): boolean {
  const { type, pattern, allOf = [], anyOf, not } = schema;
  if (type && !KINDS[type](value)) return false;
  if (!allOf.every(part => isRight(part, value))) return false;
  if (anyOf && !anyOf.some(part => isRight(part, value))) return false;
  if (not && isRight(not, value)) return false;
  if (typeof value === 'string')
    return pattern === undefined || new RegExp(pattern).test(value);
  if (Array.isArray(value))
    return value.every(item => !schema.items || isRight(schema.items, item));
  return Object.entries(value).every(([name, part]) => {
    const parts = partsFor(schema, name);
    return parts.length > 0
      ? parts.every(of => isRight(of, part))
      : schema.additionalProperties !== false || knows(schema, name);
  });
}

function knows({ properties = {} }: Schema, name: string): boolean {
  return Object.hasOwn(properties, name);
}

/** Whether names are told by patterns somewhere in it. */
export function hasPatternedNames(schema: Schema): boolean {
  return JSON.stringify(schema).includes('"patternProperties"');
}
