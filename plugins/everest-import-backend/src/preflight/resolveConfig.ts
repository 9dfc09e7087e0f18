import { JsonObject } from '@backstage/types';
import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import Ajv, { ErrorObject } from 'ajv';
import { configSchemaOf } from '../everest/fields';
import { exceeds } from '../everest/jsonExtent';
import { DataImporterObject } from '../everest/objects';
import { checkedPatterns } from './checkedPatterns';
import { sanitiseSchema } from './sanitiseSchema';
import { said } from '../words/said';

const MAX_CAUSES = 30;
const MAX_TEXT = 1_000;
/** Values times what each may meet: well below 100 ms. */
const MAX_WORK = 60_000;
/** With the defaults in it, which an importer's author may repeat for every item of a list. */
const FILLED_IN = { depth: 40, length: 200_000 };

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
      ...said`The importer needs '${{ field }}'. Fill it in.`,
    };
  }
  if (error.keyword === 'additionalProperties') {
    return {
      field,
      code: 'config-unknown',
      ...said`The importer does not know '${{ field }}'. Remove it.`,
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
    ...said`The value of '${{ field }}' is not right: it ${{
      reason: `${error.message}${allowed}`.slice(0, MAX_TEXT),
    }}.`,
  };
}

/** How many values there are in one, itself included; a request's config is of a size that is known. */
function countValues(value: unknown): number {
  return typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>(
        (sum, child) => sum + countValues(child),
        1,
      )
    : 1;
}

/** Undefined where it is not checked here: the API server looks again in the dry run. */
function checkAgainst(
  schema: JsonObject,
  given: JsonObject,
): { value: JsonObject; causes: RefusalCause[] } | undefined {
  const safe = sanitiseSchema(schema);
  // Beside a reference nothing else counts, and references are not followed here
  if (!safe || schema.$ref !== undefined) {
    return undefined;
  }
  // Every value may meet all of the schema, and each time something may be wrong
  if (safe.weight * countValues(given) > MAX_WORK) {
    return undefined;
  }
  const value = structuredClone(given);
  // Everest forbids unknown names at the top, whatever the importer's own word on it
  const named = schema.patternProperties === undefined;
  const top = { ...safe.schema, ...(named && { additionalProperties: false }) };
  try {
    const ajv = new Ajv({
      allErrors: true,
      strict: false,
      logger: false,
      useDefaults: true,
      validateSchema: false,
      // A property that is called 'constructor' is not there because every object has one
      ownProperties: true,
      // 0.07 is a multiple of 0.01, whatever comes out when they are divided
      multipleOfPrecision: 9,
      // Written for one look, so what counts is how soon it is written
      loopRequired: 10,
      loopEnum: 10,
      code: { regExp: checkedPatterns(), optimize: false },
    });
    const validate = ajv.compile(top);
    validate(value);
    return exceeds(value, FILLED_IN)
      ? undefined
      : {
          value,
          causes: (validate.errors ?? []).slice(0, MAX_CAUSES).map(toCause),
        };
  } catch {
    return undefined;
  }
}

/**
 * The config to send for an importer, with the defaults of its schema filled in (Everest does not), and what is wrong
 * with it. Sent exactly when the importer has a schema: without one Everest refuses any, with one it panics on none.
 */
export function resolveConfig(
  importer: DataImporterObject | undefined,
  given: JsonObject | undefined,
): { value?: JsonObject; causes: RefusalCause[] } {
  const schema = configSchemaOf(importer);
  if (!schema) {
    const refused = importer && given !== undefined;
    return {
      causes: refused
        ? [
            {
              field: 'config',
              code: 'config-not-wanted',
              ...said`The importer '${{
                name: importer.metadata.name,
              }}' takes no config. Leave it out.`,
            },
          ]
        : [],
    };
  }
  return (
    checkAgainst(schema, given ?? {}) ?? {
      value: structuredClone(given ?? {}),
      causes: [],
    }
  );
}
