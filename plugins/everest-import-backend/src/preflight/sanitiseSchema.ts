import { JsonObject, JsonValue } from '@backstage/types';
import { compileGoPattern } from '../everest/goPattern';
import { isJsonObject } from '../everest/overlay';
import { SchemaBudget, TooLargeError } from './SchemaBudget';
import { schemaLimits } from './schemaLimits';

const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array'];
/** Say nothing of what a value may be. */
const ANNOTATIONS = ['title', 'description', 'example', 'default', 'nullable'];

function says(schema: JsonObject, key: string): boolean {
  return !(
    ANNOTATIONS.includes(key) ||
    key.startsWith('x-') ||
    (key === 'additionalProperties' && schema[key] === true) ||
    (key.startsWith('exclusive') && schema[key] === false)
  );
}

/** Whether nothing was left out that the original says. */
function isWhole(original: JsonObject, copied: JsonObject): boolean {
  return Object.keys(original)
    .filter(key => says(original, key))
    .every(
      key =>
        Object.hasOwn(copied, key) ||
        (key === 'minimum' && Object.hasOwn(copied, 'exclusiveMinimum')) ||
        (key === 'maximum' && Object.hasOwn(copied, 'exclusiveMaximum')),
    );
}

/** One copy of one schema. */
class Copier {
  readonly #budget = new SchemaBudget();
  /** How many schemas were not copied as a whole. */
  #gaps = 0;

  get weight(): number {
    return this.#budget.weight;
  }

  copy(value: JsonValue | undefined, depth: number): JsonObject {
    this.#budget.takeNode(depth);
    if (!isJsonObject(value) || typeof value.$ref === 'string') {
      this.#gaps += 1;
      return {};
    }
    const result: JsonObject = {
      ...schemaLimits(value),
      ...this.#words(value),
      ...this.#children(value, depth + 1),
    };
    if (!isWhole(value, result)) {
      this.#gaps += 1;
    }
    return result;
  }

  #words(value: JsonObject): JsonObject {
    const result: JsonObject = {};
    if (typeof value.type === 'string' && TYPES.includes(value.type)) {
      result.type = value.type;
    }
    if (
      Array.isArray(value.enum) &&
      value.enum.length > 0 &&
      this.#budget.takes(value.enum)
    ) {
      result.enum = value.enum;
    }
    if (Array.isArray(value.required)) {
      const names = value.required.filter(name => typeof name === 'string');
      const required = [...new Set(names)];
      if (this.#budget.takes(required)) {
        result.required = required;
      }
    }
    if (typeof value.pattern === 'string') {
      const steps = compileGoPattern(value.pattern)?.steps;
      if (steps !== undefined && this.#budget.take('patternSteps', steps)) {
        result.pattern = value.pattern;
      }
    }
    if (value.default !== undefined && this.#budget.takes(value.default)) {
      result.default = value.default;
    }
    return result;
  }

  #children(value: JsonObject, depth: number): JsonObject {
    const result: JsonObject = {};
    if (isJsonObject(value.items)) {
      result.items = this.copy(value.items, depth);
    }
    if (isJsonObject(value.properties)) {
      result.properties = this.#properties(value.properties, depth);
    }
    // Names that match a pattern are allowed too, and those are not looked at
    if (!isJsonObject(value.patternProperties)) {
      if (value.additionalProperties === false) {
        result.additionalProperties = false;
      } else if (isJsonObject(value.additionalProperties)) {
        result.additionalProperties = this.copy(
          value.additionalProperties,
          depth,
        );
      }
    }
    for (const key of ['allOf', 'anyOf']) {
      const list = value[key];
      if (Array.isArray(list) && list.length > 0) {
        result[key] = list.map(child => this.copy(child, depth));
      }
    }
    return { ...result, ...this.#strict(value, depth) };
  }

  /** Where a part with less in it refuses more. */
  #strict(value: JsonObject, depth: number): JsonObject {
    const result: JsonObject = {};
    const before = this.#gaps;
    if (Array.isArray(value.oneOf) && value.oneOf.length > 0) {
      const parts = value.oneOf.map(child => this.copy(child, depth));
      if (this.#gaps === before) {
        result.oneOf = parts;
      }
    }
    const beforeNot = this.#gaps;
    if (isJsonObject(value.not)) {
      const part = this.copy(value.not, depth);
      if (this.#gaps === beforeNot) {
        result.not = part;
      }
    }
    return result;
  }

  #properties(value: JsonObject, depth: number): JsonObject {
    const entries = Object.entries(value).filter(
      ([name]) => name !== '__proto__',
    );
    if (entries.length < Object.keys(value).length) {
      this.#gaps += 1;
    }
    return Object.fromEntries(
      entries.map(([name, child]) => [name, this.copy(child, depth)]),
    );
  }
}

/**
 * A copy of an importer's schema that ajv can be given: only the keywords that Everest itself checks, no references, no
 * comparing of items with each other (quadratic), patterns only where they run in linear time. What is left out is not
 * checked here, and never held against anybody: under `not` and `oneOf`, where less would refuse more, all or nothing.
 *
 * @returns the copy and how much one value may have to be held against; undefined where the schema is too large or too
 *   deep to be checked at all.
 */
export function sanitiseSchema(
  schema: JsonObject,
): { schema: JsonObject; weight: number } | undefined {
  try {
    const copier = new Copier();
    const copied = copier.copy(schema, 0);
    return { schema: copied, weight: copier.weight };
  } catch (error) {
    if (error instanceof TooLargeError) {
      return undefined;
    }
    throw error;
  }
}
