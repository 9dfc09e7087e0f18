import Ajv, { ErrorObject, ValidateFunction } from 'ajv';
import { CrdSchema } from '../crds/schema';
import { Cause } from './failures';
import { Fields, isFields } from './objects';

const ajv = new Ajv({
  strict: false,
  allErrors: true,
  verbose: true,
  validateFormats: false,
});
const compiled = new WeakMap<CrdSchema, ValidateFunction>();

const typeOf = (value: unknown) => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};

/** Fills in the defaults of a structural schema, top down as the server does. */
export function applyDefaults(schema: CrdSchema, value: unknown): void {
  if (Array.isArray(value) && schema.items) {
    value.forEach(item => applyDefaults(schema.items!, item));
  }
  if (!isFields(value)) return;
  for (const [key, child] of Object.entries(schema.properties ?? {})) {
    if (value[key] === undefined && child.default !== undefined) {
      value[key] = structuredClone(child.default);
    }
    applyDefaults(child, value[key]);
  }
}

/** Removes what the schema doesn't know, and says what that was. */
export function pruneUnknown(
  schema: CrdSchema,
  value: unknown,
  path = '',
): string[] {
  if (Array.isArray(value) && schema.items) {
    return value.flatMap((item, index) =>
      pruneUnknown(schema.items!, item, `${path}[${index}]`),
    );
  }
  if (!isFields(value) || schema['x-kubernetes-preserve-unknown-fields']) {
    return [];
  }
  return Object.entries(value).flatMap(([key, item]) => {
    const at = path ? `${path}.${key}` : key;
    // Metadata and the type are the server's own and not in these schemas.
    if (['metadata', 'apiVersion', 'kind'].includes(at)) return [];
    const child = schema.properties?.[key];
    if (child) return pruneUnknown(child, item, at);
    if (schema.type === 'object' && !schema.properties && path) return [];
    delete value[key];
    return [at];
  });
}

function causeOf(error: ErrorObject): Cause {
  const parent = error.instancePath
    .slice(1)
    .replace(/\/(\d+)(?=\/|$)/g, '[$1]')
    .replace(/\//g, '.');
  const shown = JSON.stringify(error.data);
  if (error.keyword === 'required') {
    const { missingProperty } = error.params as { missingProperty: string };
    const field = parent ? `${parent}.${missingProperty}` : missingProperty;
    return { reason: 'FieldValueRequired', message: 'Required value', field };
  }
  if (error.keyword === 'enum') {
    const offered = (error.schema as unknown[]).map(item =>
      JSON.stringify(item),
    );
    const message = `Unsupported value: ${shown}: supported values: ${offered.join(
      ', ',
    )}`;
    return { reason: 'FieldValueNotSupported', message, field: parent };
  }
  if (error.keyword === 'type') {
    const given = `"${typeOf(error.data)}"`;
    const message = `Invalid value: ${given}: ${parent} in body must be of type ${error.schema}: ${given}`;
    return { reason: 'FieldValueTypeInvalid', message, field: parent };
  }
  const rule = (error.message ?? 'is invalid')
    .replace(/^must be >=/, 'should be greater than or equal to')
    .replace(/^must/, 'should');
  const message = `Invalid value: ${shown}: ${parent} in body ${rule}`;
  return { reason: 'FieldValueInvalid', message, field: parent };
}

function isUrl(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  return value.startsWith('/') || URL.canParse(value);
}

// The few rules that our schemas hold; this is no interpreter of CEL.
function holds(rule: string, value: unknown, old: unknown): boolean {
  const pattern = /^self\.matches\('(.*)'\)$/.exec(rule)?.[1];
  if (pattern) return new RegExp(pattern).test(String(value));
  if (rule === 'isURL(self)') return isUrl(value);
  if (rule === 'self == oldSelf' && old !== undefined) {
    return JSON.stringify(value) === JSON.stringify(old);
  }
  return true;
}

function brokenRules(
  schema: CrdSchema,
  value: unknown,
  old: unknown,
  path = '',
): Cause[] {
  if (value === undefined) return [];
  const own = (schema['x-kubernetes-validations'] ?? [])
    .filter(({ rule }) => !holds(rule, value, old))
    .map(({ message }) => ({
      reason: 'FieldValueInvalid',
      message: `Invalid value: ${
        isFields(value) ? '"object"' : JSON.stringify(value)
      }: ${message}`,
      field: path,
    }));
  const below = Object.entries(schema.properties ?? {}).flatMap(
    ([key, child]) =>
      brokenRules(
        child,
        (value as Fields)[key],
        isFields(old) ? old[key] : undefined,
        path ? `${path}.${key}` : key,
      ),
  );
  return [...own, ...below];
}

/** What a CRD's schema has against an object. */
export function schemaCauses(
  schema: CrdSchema,
  object: unknown,
  old?: unknown,
): Cause[] {
  let validate = compiled.get(schema);
  if (!validate) {
    validate = ajv.compile(schema);
    compiled.set(schema, validate);
  }
  if (validate(object)) return brokenRules(schema, object, old);
  return (validate.errors ?? [])
    .filter(error => !error.schemaPath.includes('/anyOf/'))
    .map(causeOf);
}
