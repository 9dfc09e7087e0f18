import { JsonObject, JsonValue } from '@backstage/types';
import { RE2JS } from 're2js';

const LIMITS = { depth: 12, nodes: 400, pattern: 500, names: 200 };

const NUMBERS = [
  'minimum',
  'maximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
];
const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array'];

/** Thrown inside only: the schema is larger than anything we look at. */
class TooLargeError extends Error {}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLinearPattern(pattern: string): boolean {
  try {
    return pattern.length <= LIMITS.pattern && Boolean(RE2JS.compile(pattern));
  } catch {
    return false;
  }
}

/** Kubernetes' JSONSchemaProps has the older form, a boolean beside the limit. */
function limits(schema: JsonObject): JsonObject {
  const result: JsonObject = {};
  for (const key of NUMBERS) {
    if (Number.isFinite(schema[key])) {
      result[key] = schema[key];
    }
  }
  if (!(Number(result.multipleOf) > 0)) {
    delete result.multipleOf;
  }
  for (const [key, exclusive] of [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ]) {
    if (schema[exclusive] === true && result[key] !== undefined) {
      result[exclusive] = result[key];
      delete result[key];
    }
  }
  return result;
}

/**
 * A copy of an importer's schema that ajv can be given: only the keywords that Everest itself checks, no references, no
 * comparing of items with each other (quadratic), patterns only where they run in linear time. What is left out is not
 * checked here, and never held against anybody.
 *
 * @returns undefined where the schema is too large or too deep to be checked at all.
 */
export function sanitiseSchema(schema: JsonObject): JsonObject | undefined {
  let nodes = 0;

  function copy(value: JsonValue | undefined, depth: number): JsonObject {
    nodes += 1;
    if (depth > LIMITS.depth || nodes > LIMITS.nodes) {
      throw new TooLargeError();
    }
    if (!isObject(value) || typeof value.$ref === 'string') {
      return {};
    }
    const result = limits(value);
    if (typeof value.type === 'string' && TYPES.includes(value.type)) {
      result.type = value.type;
    }
    if (Array.isArray(value.enum) && value.enum.length > 0) {
      result.enum = value.enum.slice(0, LIMITS.names);
      if (value.enum.length > LIMITS.names) {
        delete result.enum;
      }
    }
    if (Array.isArray(value.required)) {
      const names = value.required.filter(name => typeof name === 'string');
      result.required = [...new Set(names)].slice(0, LIMITS.names);
    }
    if (typeof value.pattern === 'string' && isLinearPattern(value.pattern)) {
      result.pattern = value.pattern;
    }
    if (value.default !== undefined) {
      result.default = value.default;
    }
    if (isObject(value.items)) {
      result.items = copy(value.items, depth + 1);
    }
    if (isObject(value.properties)) {
      result.properties = Object.fromEntries(
        Object.entries(value.properties)
          .filter(([name]) => name !== '__proto__')
          .map(([name, child]) => [name, copy(child, depth + 1)]),
      );
    }
    // Names that match a pattern are allowed too, and those are not looked at
    if (!isObject(value.patternProperties)) {
      if (value.additionalProperties === false) {
        result.additionalProperties = false;
      } else if (isObject(value.additionalProperties)) {
        result.additionalProperties = copy(
          value.additionalProperties,
          depth + 1,
        );
      }
    }
    for (const key of ['allOf', 'anyOf', 'oneOf']) {
      const list = value[key];
      if (Array.isArray(list) && list.length > 0) {
        result[key] = list.map(child => copy(child, depth + 1));
      }
    }
    if (isObject(value.not)) {
      result.not = copy(value.not, depth + 1);
    }
    return result;
  }

  try {
    return copy(schema, 0);
  } catch (error) {
    if (error instanceof TooLargeError) {
      return undefined;
    }
    throw error;
  }
}
