import { BACKUPS } from '../../../__testUtils__/startPreflightPortal';
import { at, Case, engine, MYSQL_KEYS, of } from './Case';

const PLAIN_DUMP = 'dumps/shop-2026-01-14.sql';
const acme = { importer: 'acme-dump-loader' };

/** Imports that work: each has to pass, or leave a way on. */
export const GOOD: Case[] = [
  { what: 'PostgreSQL from a typed place', change: {} },
  { what: 'PostgreSQL from a configured source', change: of('postgresql') },
  { what: 'MySQL', change: of('mysql') },
  { what: 'MongoDB', change: of('mongodb') },
  {
    what: 'a path with slashes around it',
    change: at('postgresql', `/${BACKUPS.postgresql}`),
  },
  {
    what: 'a path without a slash at its end',
    change: at('mysql', BACKUPS.mysql.slice(0, -1)),
  },
  {
    what: 'an older backup',
    change: at(
      'postgresql',
      BACKUPS.postgresql.replace('20260114', '20260107'),
    ),
  },
  {
    what: 'two nodes of PostgreSQL',
    change: of('postgresql', engine('postgresql', { replicas: 2 })),
  },
  {
    what: 'three nodes of MySQL',
    change: of('mysql', engine('mysql', { replicas: 3 })),
  },
  {
    what: 'five nodes of MySQL',
    change: of('mysql', engine('mysql', { replicas: 5 })),
  },
  {
    what: 'three nodes of MongoDB',
    change: of('mongodb', engine('mongodb', { replicas: 3 })),
  },
  {
    what: 'a chosen version',
    change: of('postgresql', engine('postgresql', { version: '17.4' })),
  },
  { what: 'the engine by its other name', change: of('mysql', engine('pxc')) },
  { what: 'MongoDB by its other name', change: of('mongodb', engine('psmdb')) },
  {
    what: 'a storage class',
    change: of(
      'mysql',
      engine('mysql', { storage: { size: '30Gi', class: 'fast' } }),
    ),
  },
  {
    what: 'a large storage',
    change: of('mysql', engine('mysql', { storage: { size: '2Ti' } })),
  },
  {
    what: 'the least resources',
    change: of(
      'mysql',
      engine('mysql', { resources: { cpu: '600m', memory: '512M' } }),
    ),
  },
  {
    what: 'the passwords of MySQL',
    change: of('mysql', { databaseCredentials: MYSQL_KEYS }),
  },
  {
    what: 'the passwords as a JSON text',
    change: of('mysql', { databaseCredentials: JSON.stringify(MYSQL_KEYS) }),
  },
  { what: 'the longest name', change: of('mysql', { name: 'a'.repeat(22) }) },
  { what: 'the shortest name', change: of('mysql', { name: 'a' }) },
  {
    what: 'an importer of a team, without a contract',
    change: at('postgresql', PLAIN_DUMP, {
      ...acme,
      config: { format: 'plain' },
    }),
  },
  {
    what: 'its settings in full',
    change: at('postgresql', PLAIN_DUMP, {
      ...acme,
      config: {
        format: 'custom',
        label: 'x',
        jobs: 8,
        target: { schema: 'public' },
      },
    }),
  },
  {
    what: 'the same for MySQL',
    change: at('mysql', 'dumps/wordpress-2026-01-14.sql', {
      ...acme,
      config: { format: 'plain' },
    }),
  },
  {
    what: 'a folder for an importer that says nothing of paths',
    change: at('postgresql', 'dumps/', {
      ...acme,
      config: { format: 'plain' },
    }),
  },
  {
    what: 'a MinIO inside the cluster, which the portal can not see',
    change: of('postgresql', {
      source: { backupSource: 'in-cluster', path: BACKUPS.postgresql },
    }),
  },
  {
    what: 'a typed endpoint that the portal may not look at',
    change: {
      source: {
        bucket: 'backups',
        region: 'us-east-1',
        endpoint: 'http://minio.minio.svc',
        forcePathStyle: true,
        path: BACKUPS.postgresql,
      },
    },
  },
  {
    what: 'keys in a Secret, which the portal never reads',
    change: { s3Credentials: { secretName: 'made-by-kubectl' } },
  },
  {
    what: 'a source limited to the folder',
    change: of('mysql', {
      source: { backupSource: 'limited', path: BACKUPS.mysql },
    }),
  },
  {
    what: 'the bucket of a source by name',
    change: of('mysql', {
      source: { backupSource: 'whole', bucket: 'backups', path: BACKUPS.mysql },
    }),
  },
  {
    what: 'a proxy of one node',
    change: of('mysql', { proxy: { replicas: 1 } }),
  },
  {
    what: 'another proxy',
    change: of('mysql', { proxy: { type: 'proxysql' } }),
  },
  {
    what: 'an exposed database',
    change: of('mysql', {
      proxy: { expose: { type: 'external', ipSourceRanges: ['10.0.0.0/8'] } },
    }),
  },
  {
    what: 'the own group as owner',
    change: of('mysql', { owner: 'group:default/blue' }),
  },
  {
    what: 'an importer that fails by itself',
    change: of('postgresql', { importer: 'sandbox-fails' }),
  },
];
