import { findRefusals } from '../preflight';
import { MONGO_KEYS, sampleFacts, sampleRequest } from './sampleFacts';

type Options = Parameters<typeof sampleFacts>[1];

/** A request, and what is said of it. */
export type RefusedCase = [
  what: string,
  code: string,
  field: string,
  change: object,
  options?: Options,
];

export const source = (change: object) => ({
  source: { ...sampleRequest().source, ...change },
});
export const engine = (change: object) => ({
  engine: { type: 'postgresql', ...change },
});
export const mysql = (change: object = {}) => ({
  importer: 'everest-percona-pxc-operator',
  engine: { type: 'mysql', ...change },
  ...source({ path: 'mysql-wih/1/mysql-wih-2026-01-14-02:00:18-full/' }),
});
export const mongodb = (change: object = {}) => ({
  importer: 'everest-percona-psmdb-operator',
  engine: { type: 'mongodb' },
  ...source({ path: 'mongodb-zh5/1/2026-01-14T02:00:07Z/' }),
  databaseCredentials: Object.fromEntries(MONGO_KEYS.map(key => [key, 'v'])),
  ...change,
});
export const loader = (config?: object) => ({
  importer: 'acme-dump-loader',
  ...(config && { config }),
});
export const database = (name: string, secret: string, deleted?: string) => ({
  metadata: {
    name,
    uid: name,
    namespace: 'team-blue',
    ...(deleted && { deletionTimestamp: deleted }),
  },
  spec: {
    dataSource: {
      dataImport: { source: { s3: { credentialsSecretName: secret } } },
    },
  },
});

/** What a person is told in this case, about this field. */
export function refusalMessage(refused: RefusedCase): string | undefined {
  const [, code, field, change, options] = refused;
  return findRefusals(sampleFacts(change, options)).find(
    cause => cause.code === code && cause.field === field,
  )?.message;
}
