import { JsonObject } from '@backstage/types';
import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import Ajv, { ErrorObject } from 'ajv';
import { RE2JS } from 're2js';
import { DataImporterObject } from '../everest/objects';
import { sanitiseSchema } from './sanitiseSchema';

const MAX_CAUSES = 30;

/** A pattern engine for ajv whose time grows with the text and never with the pattern. */
const linearPatterns = Object.assign(
  (pattern: string) => {
    const compiled = RE2JS.compile(pattern);
    return { test: (text: string) => compiled.matcher(text).find() };
  },
  { code: 'linearPatterns' },
);

function toCause(error: ErrorObject): RefusalCause {
  const steps = error.instancePath.split('/').slice(1);
  const params: Record<string, unknown> = error.params;
  const name = params.missingProperty ?? params.additionalProperty;
  if (typeof name === 'string') {
    steps.push(name);
  }
  const path = steps.map(step => step.replace(/~1/g, '/').replace(/~0/g, '~'));
  const field = ['config', ...path].join('.').slice(0, 256);
  if (error.keyword === 'required') {
    return {
      field,
      code: 'config-missing',
      message: `The importer needs '${field}'. Fill it in.`,
    };
  }
  if (error.keyword === 'additionalProperties') {
    return {
      field,
      code: 'config-unknown',
      message: `The importer does not know '${field}'. Remove it.`,
    };
  }
  const allowed = Array.isArray(params.allowedValues)
    ? `: ${params.allowedValues
        .slice(0, 20)
        .map(value => JSON.stringify(value))
        .join(', ')}`
    : '';
  return {
    field,
    code: 'config-invalid',
    message: `The value of '${field}' is not right: it ${error.message}${allowed}.`,
  };
}

/**
 * The config to send for an importer, with the defaults of its schema filled in (Everest does not), and what is wrong
 * with it. Sent exactly when the importer has a schema: without one Everest refuses any, with one it panics on none.
 */
export function resolveConfig(
  importer: DataImporterObject | undefined,
  given: JsonObject | undefined,
): { value?: JsonObject; causes: RefusalCause[] } {
  const schema = importer?.spec?.config?.openAPIV3Schema;
  if (!schema) {
    const refused = importer && given !== undefined;
    return {
      causes: refused
        ? [
            {
              field: 'config',
              code: 'config-not-wanted',
              message: `The importer '${importer.metadata.name}' takes no config. Leave it out.`,
            },
          ]
        : [],
    };
  }
  const value = structuredClone(given ?? {});
  const safe = sanitiseSchema(schema);
  if (!safe) {
    return { value, causes: [] };
  }
  // Everest forbids unknown names at the top, whatever the importer's own word on it
  const named = schema.patternProperties === undefined;
  const top = { ...safe, ...(named && { additionalProperties: false }) };
  try {
    const ajv = new Ajv({
      allErrors: true,
      strict: false,
      logger: false,
      useDefaults: true,
      validateSchema: false,
      code: { regExp: linearPatterns },
    });
    const validate = ajv.compile(top);
    validate(value);
    return {
      value,
      causes: (validate.errors ?? []).slice(0, MAX_CAUSES).map(toCause),
    };
  } catch {
    // Not checked here: the API server looks again in the dry run
    return { value: structuredClone(given ?? {}), causes: [] };
  }
}
