import type { Importer } from '@everest-import/backstage-plugin-everest-import-common';
import { getDefaultFormState } from '@rjsf/utils';
import validator from '@rjsf/validator-ajv8';
import { isRecord, textOf } from '../isRecord';
import { formOfSchema } from './formOfSchema';

/** Why a config is not what the form shows: with either of them the form does not go on. */
export interface ConfigFaults {
  /** What is typed as JSON, as long as it is none. */
  json?: string;
  /** Whether something in the form is marked as wrong. */
  faulty?: boolean;
}

/** What the field holds; it may be a link's. */
export interface ImporterValue extends ConfigFaults {
  name?: string;
  digest?: string;
  config?: Record<string, unknown>;
}

export function readImporter(data: unknown): ImporterValue {
  const value = isRecord(data) ? data : {};
  return {
    name: textOf(value.name),
    digest: textOf(value.digest),
    config: isRecord(value.config) ? value.config : undefined,
    json: typeof value.json === 'string' ? value.json : undefined,
    faulty: value.faulty === true || undefined,
  };
}

/** What an importer's schema says where nobody says anything. */
function defaultsOf(schema: unknown): Record<string, unknown> {
  const form = formOfSchema(schema);
  try {
    const defaults = form && getDefaultFormState(validator, form, {}, form);
    return isRecord(defaults) ? defaults : {};
  } catch {
    return {};
  }
}

/** A chosen importer: with a config exactly where it has a schema, as it was shown. */
export function withImporter(
  importer: Pick<Importer, 'name' | 'digest' | 'configSchema'>,
  config?: Record<string, unknown>,
  { json, faulty }: ConfigFaults = {},
): ImporterValue {
  const { name, digest, configSchema } = importer;
  return {
    name,
    digest,
    ...(configSchema && {
      config: config ?? defaultsOf(configSchema),
      ...(json !== undefined && { json }),
      ...(faulty && { faulty }),
    }),
  };
}
