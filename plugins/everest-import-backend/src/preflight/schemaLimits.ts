import { JsonObject } from '@backstage/types';

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

/** The numbers of a schema in ajv's form: Kubernetes has the older one, a boolean beside the limit. */
export function schemaLimits(schema: JsonObject): JsonObject {
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
