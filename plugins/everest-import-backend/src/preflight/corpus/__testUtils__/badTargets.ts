import { BACKUPS } from '../../../__testUtils__/startPreflightPortal';
import { BadCase, engine, MONGODB_KEYS, of } from './Case';

const acme = (config: unknown) => ({
  importer: 'acme-dump-loader',
  source: { backupSource: 'whole', path: 'dumps/shop-2026-01-14.sql' },
  ...(config === undefined ? {} : { config }),
});
const mysql = (change: object) => of('mysql', engine('mysql', { ...change }));

/** Wrong targets, importers, settings and credentials. */
export const BAD_TARGETS: BadCase[] = [
  {
    what: 'a name with capitals',
    change: of('mysql', { name: 'Shop' }),
    field: 'name',
    everest: 'refuses',
  },
  {
    what: 'a name of 23 letters',
    change: of('mysql', { name: 'a'.repeat(23) }),
    field: 'name',
    everest: 'late',
  },
  {
    what: 'a name that begins with a digit',
    change: of('mysql', { name: '1shop' }),
    field: 'name',
    everest: 'late',
  },
  {
    what: 'a name that ends with a hyphen',
    change: of('mysql', { name: 'shop-' }),
    field: 'name',
    everest: 'refuses',
  },
  {
    what: 'a namespace that Everest does not manage',
    change: of('mysql', { namespace: 'unmanaged' }),
    field: 'namespace',
    everest: 'refuses',
  },
  {
    what: 'an engine that is not installed',
    change: of('mysql', { namespace: 'team-bare' }),
    field: 'engine.type',
    everest: 'refuses',
  },
  {
    what: 'a version that is not offered',
    change: mysql({ version: '5.7.1' }),
    field: 'engine.version',
    everest: 'refuses',
  },
  {
    what: 'two nodes of MySQL',
    change: mysql({ replicas: 2 }),
    field: 'engine.replicas',
    everest: 'late',
  },
  {
    what: 'seven nodes of MySQL',
    change: mysql({ replicas: 7 }),
    field: 'engine.replicas',
    everest: 'late',
  },
  {
    what: 'four nodes of MongoDB',
    change: of('mongodb', engine('mongodb', { replicas: 4 })),
    field: 'engine.replicas',
    everest: 'late',
  },
  {
    what: 'no node',
    change: mysql({ replicas: 0 }),
    field: 'engine.replicas',
    everest: 'not-asked',
  },
  {
    what: 'one proxy for three nodes',
    change: of('mysql', {
      ...engine('mysql', { replicas: 3 }),
      proxy: { replicas: 1 },
    }),
    field: 'proxy.replicas',
    everest: 'late',
  },
  {
    what: 'the proxy of another engine',
    change: of('mysql', { proxy: { type: 'pgbouncer' } }),
    field: 'proxy.type',
    everest: 'late',
  },
  {
    what: 'an unknown exposure',
    change: of('mysql', { proxy: { expose: { type: 'everywhere' } } }),
    field: 'proxy.expose.type',
    everest: 'refuses',
  },
  {
    what: 'a range of addresses that is none',
    change: of('mysql', {
      proxy: { expose: { type: 'external', ipSourceRanges: ['10.0.0.0/33'] } },
    }),
    field: 'proxy.expose.ipSourceRanges',
    everest: 'late',
  },
  {
    what: 'a size in words',
    change: mysql({ storage: { size: 'big' } }),
    field: 'engine.storage.size',
    everest: 'refuses',
  },
  {
    what: 'too little storage',
    change: mysql({ storage: { size: '100M' } }),
    field: 'engine.storage.size',
    everest: 'late',
  },
  {
    what: 'too little CPU',
    change: mysql({ resources: { cpu: '100m', memory: '1G' } }),
    field: 'engine.resources.cpu',
    everest: 'late',
  },
  {
    what: 'too little memory',
    change: mysql({ resources: { cpu: '1', memory: '100M' } }),
    field: 'engine.resources.memory',
    everest: 'late',
  },
  {
    what: 'a storage class that is not there',
    change: mysql({ storage: { size: '10Gi', class: 'none' } }),
    field: 'engine.storage.class',
    everest: 'late',
  },
  {
    what: 'a profile that is not there',
    change: of('mysql', { profile: 'none' }),
    field: 'profile',
    everest: 'not-asked',
  },
  {
    what: 'an importer that is not there',
    change: of('mysql', { importer: 'none' }),
    field: 'importer',
    everest: 'refuses',
  },
  {
    what: 'the importer of another engine',
    change: of('mysql', { importer: 'everest-percona-pg-operator' }),
    field: 'importer',
    everest: 'refuses',
  },
  {
    what: 'an importer with rights in the whole cluster',
    change: of('mysql', { importer: 'cluster-reader' }),
    field: 'importer',
    everest: 'late',
  },
  {
    what: 'an importer that was changed',
    change: of('mysql', { importerDigest: '0'.repeat(64) }),
    field: 'importerDigest',
    everest: 'not-asked',
  },
  {
    what: 'settings for an importer without a schema',
    change: of('mysql', { config: { jobs: 2 } }),
    field: 'config',
    everest: 'refuses',
  },
  {
    what: 'no settings where one is required',
    change: of('postgresql', acme(undefined)),
    field: 'config.format',
    everest: 'refuses',
  },
  {
    what: 'a setting that is none of the words',
    change: of('postgresql', acme({ format: 'zip' })),
    field: 'config.format',
    everest: 'refuses',
  },
  {
    what: 'a setting over its limit',
    change: of('postgresql', acme({ format: 'plain', jobs: 9 })),
    field: 'config.jobs',
    everest: 'refuses',
  },
  {
    what: 'a setting of another type',
    change: of('postgresql', acme({ format: 'plain', jobs: 'many' })),
    field: 'config.jobs',
    everest: 'refuses',
  },
  {
    what: 'an unknown setting',
    change: of('postgresql', acme({ format: 'plain', speed: 1 })),
    field: 'config.speed',
    everest: 'refuses',
  },
  {
    what: 'MongoDB without the users of its source',
    change: of('mongodb', { databaseCredentials: null }),
    field: 'databaseCredentials',
    everest: 'refuses',
  },
  {
    what: 'MongoDB with half of them',
    change: of('mongodb', {
      databaseCredentials: { MONGODB_BACKUP_USER: 'x' },
    }),
    field: 'databaseCredentials',
    everest: 'late',
  },
  {
    what: 'a masked password',
    change: of('mongodb', {
      databaseCredentials: { ...MONGODB_KEYS, MONGODB_BACKUP_USER: '***' },
    }),
    field: 'databaseCredentials',
    everest: 'late',
  },
  {
    what: "somebody else's group as owner",
    change: of('mysql', { owner: 'group:default/red' }),
    field: 'owner',
    everest: 'not-asked',
  },
  {
    what: 'a service that is not there',
    change: of('mysql', { entity: 'component:default/none' }),
    field: 'entity',
    everest: 'not-asked',
  },
  {
    what: 'a field that is not known',
    change: of('mysql', { colour: 'red' }),
    field: 'colour',
    everest: 'not-asked',
  },
  {
    what: 'our own part of the spec',
    change: of('mysql', { spec: { dataSource: {} } }),
    field: 'spec.dataSource',
    everest: 'not-asked',
  },
  {
    what: 'a part of the spec that Everest does not know',
    change: of('mysql', { spec: { nonsense: true } }),
    field: 'spec.nonsense',
    everest: 'refuses',
  },
  {
    what: 'a path that is too long',
    change: of('mysql', {
      source: {
        backupSource: 'whole',
        path: `${BACKUPS.mysql}${'x/'.repeat(3000)}`,
      },
    }),
    field: 'source.path',
    everest: 'late',
  },
];
