import Ajv from 'ajv';
import { RE2JS } from 're2js';
import { ajvFault } from '../ajvFault';
import { Fields } from '../objects';
import { readData } from '../readData';
import { fill } from '../words';

const WORDS = readData('words').config;

// Go's regular expressions, in linear time. Not wrapped: ajv keeps patterns by
// what they are as text, which a plain object does not tell.
const re2 = (pattern: string) => RE2JS.compile(pattern);
const regExp = Object.assign(re2, { code: 're2' });
const options = { strict: false, allErrors: true, verbose: true };
const ajv = new Ajv({ ...options, validateFormats: false, code: { regExp } });

/** What an importer's schema has against a config, in the words of Everest's validator. */
export function configFault(
  schema?: Fields,
  config?: Fields,
): string | undefined {
  const failed = 'schema validation failed\n';
  if (!schema)
    return config && `${failed}the data importer does not accept any config`;
  const validate = ajv.compile({ ...schema, additionalProperties: false });
  if (validate(config)) return undefined;
  const faults = validate.errors!.map(error => {
    const { field, ...values } = ajvFault(error);
    const words = WORDS[error.keyword] ?? WORDS.other;
    return fill(words, { field: field || '(root)', ...values });
  });
  return `${failed}validation errors: ${faults.join('; ')}`;
}
