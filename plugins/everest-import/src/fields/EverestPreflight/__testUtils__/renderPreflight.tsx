import type { JsonObject } from '@backstage/types';
import { renderForm } from '../../../__testUtils__/renderForm';
import {
  EverestPreflight,
  EverestPreflightSchema,
  everestPreflightValidation,
} from '..';

/** What the fields of the pages before hold. */
export const filledForm: JsonObject = {
  target: {
    cluster: 'east',
    namespace: 'team-blue',
    name: 'shop',
    engine: { type: 'postgresql', version: '15.4' },
    profile: 'small',
  },
  importer: { name: 'dumps', digest: 'd1', config: { jobs: 2 } },
  backup: {
    source: { backupSource: 'nightly', path: 'shop/backup/db' },
    keys: 'typed',
    kind: 'pgbackrest',
  },
  credentials: { kind: 'keys', keys: ['password'] },
  owner: 'group:default/guests',
};

export const filledSecrets = {
  s3AccessKeyId: 'AKIACANARY',
  s3SecretAccessKey: 'canary-s3',
  databaseCredentials: '{"password":"canary-db"}',
};

/** The field `preflight` in the scaffolder's real form, after the other pages. */
export function renderPreflight(
  values: JsonObject = filledForm,
  schema?: JsonObject,
  besides?: JsonObject,
  pages?: Pick<Parameters<typeof renderForm>[1], 'before' | 'extensions'>,
) {
  return renderForm(
    {
      name: 'EverestPreflight',
      component: EverestPreflight,
      validation: everestPreflightValidation,
      schema: EverestPreflightSchema.schema,
    },
    {
      ...{ name: 'preflight', values, schema, besides },
      ...{ secrets: filledSecrets, ...pages },
    },
  );
}
