import { MONGO_KEYS } from './sampleFacts';

/** What a request says of the engine and its importer, for each engine and for an importer with a schema. */
export function engineBodies(password: string): Record<string, object> {
  return {
    postgresql: {},
    mysql: {
      engine: { type: 'mysql' },
      importer: 'everest-percona-pxc-operator',
    },
    mongodb: {
      engine: { type: 'psmdb' },
      importer: 'everest-percona-psmdb-operator',
      databaseCredentials: JSON.stringify(
        Object.fromEntries(MONGO_KEYS.map(key => [key, password])),
      ),
    },
    loader: {
      importer: 'acme-dump-loader',
      config: { format: 'plain', target: { schema: 'public' } },
    },
  };
}
