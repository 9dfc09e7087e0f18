import Ajv from 'ajv';
import { InstalledSchema } from '../everest/installedSchema';

function closed(schema: InstalledSchema): object {
  const { properties, items } = schema;
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, part]) => [key, closed(part)]),
      ),
      additionalProperties: Boolean(
        schema['x-kubernetes-preserve-unknown-fields'],
      ),
    }),
    ...(items && { items: closed(items) }),
  };
}

/** What an API server with strict field validation would have against a value, by a validator that is not ours. */
export function schemaErrors(schema: InstalledSchema, value: object): string[] {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  const validate = ajv.compile(closed(schema));
  return validate(value)
    ? []
    : (validate.errors ?? []).map(
        ({ instancePath, message, params }) =>
          `${instancePath} ${message} ${JSON.stringify(params)}`,
      );
}
