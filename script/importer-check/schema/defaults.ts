import { fault } from '../Finding';
import { compileSchema } from './compileSchema';
import { SchemaRule } from './SchemaRule';

/** A default that the schema itself refuses; a schema that can't be read is another rule's. */
export const defaults: SchemaRule = ({ schema, where }) => {
  if (schema.default === undefined) return [];
  let against: string | undefined;
  try {
    against = compileSchema(schema)(schema.default);
  } catch {
    return [];
  }
  return against
    ? [
        fault(
          'schema-default',
          `${where}.default`,
          `'${JSON.stringify(
            schema.default,
          )}' is refused by its own schema: ${against}.`,
        ),
      ]
    : [];
};
