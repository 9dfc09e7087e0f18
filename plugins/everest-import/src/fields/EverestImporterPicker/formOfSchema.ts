import type { RJSFSchema } from '@rjsf/utils';
import { isRecord } from '../isRecord';

const MAX_DEPTH = 6;
const MAX_NODES = 200;
const KEPT = [
  'type',
  'title',
  'description',
  'default',
  'enum',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'required',
] as const;
const SCALARS = ['string', 'integer', 'number', 'boolean'];
const TYPES = [...SCALARS, 'object', 'array'];

/** The names of a map's entries: with something at their end, an entry without a name of its own has none. */
const WHOLE_NAME = '\\S$';

function hasProperties(node: Record<string, unknown>): boolean {
  return isRecord(node.properties) && Object.keys(node.properties).length > 0;
}

/** Whether an object has names that its user chooses, with values of one kind. */
function isMap(node: Record<string, unknown>): boolean {
  return isRecord(node.additionalProperties) && !hasProperties(node);
}

/** Whether an object takes fields that no form would show: any at all, or named elsewhere. */
function hasOtherFields(node: Record<string, unknown>): boolean {
  return hasProperties(node)
    ? isRecord(node.additionalProperties)
    : node.additionalProperties !== false;
}

/**
 * What a form can be made of, out of an importer's schema, which is hostile text: known words only. Patterns, which may
 * take a browser for ever, and references are left to the backend, which checks all of it again.
 *
 * @returns undefined where no form can be made: then the config is typed as JSON
 */
export function formOfSchema(schema: unknown): RJSFSchema | undefined {
  let nodes = 0;

  function read(node: unknown, depth: number): RJSFSchema | undefined {
    nodes += 1;
    if (
      !isRecord(node) ||
      depth > MAX_DEPTH ||
      nodes > MAX_NODES ||
      !TYPES.includes(String(node.type))
    ) {
      return undefined;
    }
    const kept: RJSFSchema = Object.fromEntries(
      KEPT.filter(word => node[word] !== undefined).map(word => [
        word,
        node[word],
      ]),
    );
    if (kept.default === null) {
      // Where null is allowed at all it is what leaving out means
      delete kept.default;
    }
    if (node.type === 'object' && isMap(node)) {
      const values = read(node.additionalProperties, depth + 1);
      if (!values || !SCALARS.includes(String(values.type))) {
        return undefined;
      }
      kept.additionalProperties = values;
      kept.propertyNames = { pattern: WHOLE_NAME };
      return kept;
    }
    if (node.type === 'object') {
      if (hasOtherFields(node)) {
        return undefined;
      }
      const properties = isRecord(node.properties) ? node.properties : {};
      kept.properties = {};
      for (const [name, child] of Object.entries(properties)) {
        const part = read(child, depth + 1);
        if (!part) {
          return undefined;
        }
        Object.defineProperty(kept.properties, name, {
          value: part,
          enumerable: true,
        });
      }
    }
    if (node.type === 'array') {
      const items = read(node.items, depth + 1);
      if (!items) {
        return undefined;
      }
      kept.items = items;
    }
    return kept;
  }

  const form = read(
    isRecord(schema) && schema.type === undefined
      ? { ...schema, type: 'object' }
      : schema,
    0,
  );
  return form?.type === 'object' ? form : undefined;
}
