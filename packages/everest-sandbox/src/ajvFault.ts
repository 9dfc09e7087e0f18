import { ErrorObject } from 'ajv';
import { Fields } from './objects';

const typeOf = (value: unknown) => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};

const shown = (value: unknown) =>
  typeOf(value) === 'object' ? '"object"' : JSON.stringify(value);

/** What a message about a fault that ajv found may speak of. */
export function ajvFault(error: ErrorObject): Fields {
  const { keyword, instancePath, params, data, message } = error;
  const schema = error.schema as any;
  const field = instancePath
    .slice(1)
    .replace(/\/(\d+)(?=\/|$)/g, '[$1]')
    .replace(/\//g, '.');
  const offered = keyword === 'enum' ? schema.map(shown).join(', ') : '';
  const found = { value: shown(data), given: typeOf(data), message };
  return { ...params, ...found, field, schema, offered };
}
