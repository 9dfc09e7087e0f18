import { compileSchema } from './compileSchema';
import { sampleOf } from './sampleOf';
import { Schema } from './SchemaRule';

/**
 * A config that Everest would let through, as an import sends it.
 *
 * @returns undefined where none was found; that there is none is not proved by it.
 * @throws Error where it is no schema
 */
export function sampleConfig(
  schema: Schema,
): Record<string, unknown> | undefined {
  const whole = compileSchema({ ...schema, additionalProperties: false });
  const sample = sampleOf(
    schema,
    (property, value) => compileSchema(property)(value) === undefined,
  );
  return whole(sample) === undefined ? sample : undefined;
}
