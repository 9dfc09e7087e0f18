import Ajv, { ErrorObject } from 'ajv';
import { RE2JS } from 're2js';
import { Fields } from '../api/objects';

// Go's regular expressions, in linear time.
const regExp = Object.assign(
  (pattern: string) => {
    const compiled = RE2JS.compile(pattern);
    return { test: (text: string) => compiled.matcher(text).find() };
  },
  { code: 're2' },
);
const ajv = new Ajv({
  strict: false,
  allErrors: true,
  verbose: true,
  validateFormats: false,
  code: { regExp },
});

/** In the words of the validator that Everest uses. */
function inWords(error: ErrorObject): string {
  const path = error.instancePath.slice(1).replace(/\//g, '.');
  const field = path || '(root)';
  const given = error.params as Record<string, string>;
  switch (error.keyword) {
    case 'required':
      return `${field}: ${given.missingProperty} is required`;
    case 'additionalProperties':
      return `${field}: Additional property ${given.additionalProperty} is not allowed`;
    case 'enum': {
      const values = (error.schema as unknown[]).map(value =>
        JSON.stringify(value),
      );
      return `${field}: ${field} must be one of the following: ${values.join(
        ', ',
      )}`;
    }
    case 'type':
      return `${field}: Invalid type. Expected: ${
        error.schema
      }, given: ${typeof error.data}`;
    case 'minimum':
      return `${field}: Must be greater than or equal to ${error.schema}`;
    case 'maximum':
      return `${field}: Must be less than or equal to ${error.schema}`;
    case 'pattern':
      return `${field}: Does not match pattern '${error.schema}'`;
    default:
      return `${field}: ${error.message}`;
  }
}

/** What an importer's schema has against a config; nothing when it fits. */
export function configFault(
  schema: Fields | undefined,
  config: Fields | undefined,
): string | undefined {
  if (!schema) {
    return (
      config &&
      'schema validation failed\nthe data importer does not accept any config'
    );
  }
  const validate = ajv.compile({ ...schema, additionalProperties: false });
  if (validate(config)) return undefined;
  return `schema validation failed\nvalidation errors: ${(validate.errors ?? [])
    .map(inWords)
    .join('; ')}`;
}
