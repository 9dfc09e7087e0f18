import Ajv, { SchemaValidateFunction, ValidateFunction } from 'ajv';
import { ajvFault } from '../ajvFault';
import { KubeObject } from '../objects';
import { Cause, cause } from '../words';
import { Kind } from './kinds';

const RULES = 'x-kubernetes-validations';

/** The few rules that our own schemas hold; this is no interpreter of CEL. */
function holds(rule: string, value: any, old: unknown): boolean {
  const pattern = /^self\.matches\('(.*)'\)$/.exec(rule)?.[1];
  if (pattern) return new RegExp(pattern).test(value);
  if (rule === 'isURL(self)')
    return value.startsWith('/') || URL.canParse(value);
  if (rule !== 'self == oldSelf' || old === undefined) return true;
  return JSON.stringify(value) === JSON.stringify(old);
}

const checkRules: SchemaValidateFunction = function check(
  this: { old?: KubeObject } | void,
  rules: Array<{ rule: string; message: string }>,
  value,
  _,
  at,
) {
  const steps = at!.instancePath.split('/').slice(1);
  const old = steps.reduce((from: any, step) => from?.[step], this?.old);
  checkRules.errors = rules
    .filter(({ rule }) => !holds(rule, value, old))
    .map(({ message }) => ({ keyword: RULES, message }));
  return !checkRules.errors.length;
};

// Fills in defaults and drops unknown fields on the way, as the server does.
const ajv = new Ajv({
  strict: false,
  allErrors: true,
  verbose: true,
  useDefaults: true,
  removeAdditional: 'all',
  passContext: true,
}).addKeyword({ keyword: RULES, validate: checkRules, errors: true });

const compiled = new WeakMap<object, ValidateFunction>();

/** Prunes an object, fills in defaults, and tells what is wrong with the rest. */
export function applySchema(
  { schema }: Kind,
  object: KubeObject,
  old?: KubeObject,
): Cause[] {
  if (!schema) return [];
  const validate = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, validate);
  validate.call({ old }, object);
  return (validate.errors ?? [])
    .filter(({ schemaPath }) => !schemaPath.includes('/anyOf/'))
    .map(error => {
      const { field, missingProperty, ...rest } = ajvFault(error);
      const path = [field, missingProperty].filter(Boolean).join('.');
      return cause(error.keyword, path, rest);
    });
}
