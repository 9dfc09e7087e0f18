import { BACKUPS } from '../../../__testUtils__/startPreflightPortal';
import { at, BadCase, of } from './Case';

const late = { field: 'source.path', everest: 'late' as const };
const typed = (change: object) => ({
  source: {
    bucket: 'backups',
    region: 'us-east-1',
    endpoint: 'SANDBOX',
    forcePathStyle: true,
    path: BACKUPS.postgresql,
    ...change,
  },
});
const root = (type: keyof typeof BACKUPS, levels: number) =>
  `${BACKUPS[type].split('/').slice(0, levels).join('/')}/`;

/** Wrong and half-written paths, places and keys: Everest takes each of them, and goes wrong later. */
export const BAD_PLACES: BadCase[] = [
  {
    what: 'a path that is empty',
    change: at('mysql', ''),
    field: 'source.path',
    everest: 'not-asked',
  },
  {
    what: 'the root as a path',
    change: at('mysql', '/'),
    field: 'source.path',
    everest: 'refuses',
  },
  {
    what: 'a double slash in the path',
    change: at('mysql', 'mysql-wih//x'),
    field: 'source.path',
    everest: 'refuses',
  },
  {
    what: 'a blank in the path',
    change: at('mysql', 'mysql wih/x'),
    field: 'source.path',
    everest: 'late',
  },
  {
    what: 'a path that leads nowhere',
    change: at('postgresql', 'nowhere/backup/db/20260114-020001F/'),
    ...late,
  },
  {
    what: 'a label that is not there',
    change: at('postgresql', BACKUPS.postgresql.replace('020001F', '020002F')),
    ...late,
  },
  {
    what: 'the database folder of PostgreSQL',
    change: at('postgresql', root('postgresql', 1)),
    ...late,
  },
  {
    what: 'the uuid folder of PostgreSQL',
    change: at('postgresql', root('postgresql', 2)),
    ...late,
  },
  {
    what: 'the stanza of PostgreSQL',
    change: at('postgresql', root('postgresql', 4)),
    ...late,
  },
  {
    what: 'the uuid folder of MongoDB',
    change: at('mongodb', root('mongodb', 2)),
    ...late,
  },
  {
    what: 'the shard of a MongoDB backup',
    change: at('mongodb', `${BACKUPS.mongodb}rs0/`),
    ...late,
  },
  {
    what: 'the metadata file of a MongoDB backup',
    change: at('mongodb', `${BACKUPS.mongodb.slice(0, -1)}.pbm.json`),
    ...late,
  },
  {
    what: 'a MongoDB backup that broke off',
    change: at(
      'mongodb',
      BACKUPS.mongodb.replace('14T02:00:07Z', '15T02:00:06Z'),
    ),
    field: 'source.path',
    everest: 'late',
    missed: 'what says that it broke off is not beside it',
  },
  {
    what: 'the uuid folder of MySQL',
    change: at('mysql', root('mysql', 2)),
    ...late,
  },
  {
    what: 'the checksum file of a MySQL backup',
    change: at('mysql', `${BACKUPS.mysql.slice(0, -1)}.md5`),
    ...late,
  },
  {
    what: 'the sst_info folder of a MySQL backup',
    change: at('mysql', `${BACKUPS.mysql.slice(0, -1)}.sst_info/`),
    ...late,
  },
  {
    what: 'a MySQL backup for PostgreSQL',
    change: at('postgresql', BACKUPS.mysql),
    ...late,
  },
  {
    what: 'a PostgreSQL backup for MySQL',
    change: at('mysql', BACKUPS.postgresql),
    ...late,
  },
  {
    what: 'a MongoDB backup for MySQL',
    change: at('mysql', BACKUPS.mongodb),
    ...late,
  },
  {
    what: 'a plain dump for the importer of pgBackRest',
    change: at('postgresql', 'dumps/shop-2026-01-14.sql'),
    ...late,
  },
  {
    what: 'a dump of MySQL for PostgreSQL',
    change: at('postgresql', 'dumps/wordpress-2026-01-14.sql', {
      importer: 'acme-dump-loader',
      config: { format: 'plain' },
    }),
    ...late,
  },
  {
    what: "Amazon's export of a snapshot",
    change: at('postgresql', 'rds/orders-export/', {
      importer: 'acme-dump-loader',
      config: { format: 'plain' },
    }),
    ...late,
  },
  {
    what: 'a backup of a newer major',
    change: of('postgresql', {
      engine: { type: 'postgresql', replicas: 1, version: '16.9' },
    }),
    field: 'engine.version',
    everest: 'late',
  },
  {
    what: 'an unknown access key',
    change: {
      s3Credentials: {
        accessKeyId: 'NOBODYSKEY0000000000',
        secretAccessKey: 'x',
      },
    },
    field: 's3Credentials',
    everest: 'late',
  },
  {
    what: 'a wrong secret key',
    change: {
      s3Credentials: {
        accessKeyId: 'SANDBOXACCESSKEY0001',
        secretAccessKey: 'wrong',
      },
    },
    field: 's3Credentials',
    everest: 'late',
  },
  {
    what: 'half a key',
    change: { s3Credentials: { accessKeyId: 'SANDBOXACCESSKEY0001' } },
    field: 's3Credentials',
    everest: 'not-asked',
  },
  {
    what: 'no keys',
    change: { s3Credentials: null },
    field: 's3Credentials',
    everest: 'late',
  },
  {
    what: 'a masked key',
    change: { s3Credentials: { accessKeyId: '***', secretAccessKey: '***' } },
    field: 's3Credentials',
    everest: 'late',
  },
  {
    what: 'temporary keys',
    change: {
      s3Credentials: {
        accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
        secretAccessKey: 'x',
      },
    },
    field: 's3Credentials',
    everest: 'not-asked',
  },
  {
    what: 'a bucket that is not there',
    change: typed({ bucket: 'not-there' }),
    field: 'source.bucket',
    everest: 'late',
  },
  {
    what: 'an ARN as a bucket',
    change: typed({ bucket: 'arn:aws:s3:::backups' }),
    field: 'source.bucket',
    everest: 'late',
  },
  {
    what: 'an endpoint without a scheme',
    change: typed({ endpoint: 's3.amazonaws.com' }),
    field: 'source.endpoint',
    everest: 'refuses',
  },
  {
    what: 'an endpoint that is not allowed',
    change: typed({ endpoint: 'https://elsewhere.example.net' }),
    field: 'source.endpoint',
    everest: 'late',
  },
  {
    what: 'a login in the endpoint',
    change: typed({ endpoint: 'http://user:canary@127.0.0.1' }),
    field: 'source.endpoint',
    everest: 'late',
  },
  {
    what: 'a region with blanks',
    change: typed({ region: 'us east' }),
    field: 'source.region',
    everest: 'late',
  },
  {
    what: 'an unchecked certificate',
    change: typed({ verifyTls: false }),
    field: 'source.verifyTls',
    everest: 'late',
  },
  {
    what: 'a source that is not there',
    change: of('mysql', {
      source: { backupSource: 'nowhere', path: BACKUPS.mysql },
    }),
    field: 'source.backupSource',
    everest: 'not-asked',
  },
  {
    what: 'a source to browse only',
    change: of('mysql', {
      source: { backupSource: 'browse-only', path: BACKUPS.mysql },
    }),
    field: 'source.backupSource',
    everest: 'not-asked',
  },
  {
    what: 'a path outside of a limited source',
    change: of('postgresql', {
      source: { backupSource: 'limited', path: BACKUPS.postgresql },
    }),
    field: 'source.path',
    everest: 'not-asked',
  },
  {
    what: 'another bucket of a source',
    change: of('mysql', {
      source: { backupSource: 'whole', bucket: 'others', path: BACKUPS.mysql },
    }),
    field: 'source.bucket',
    everest: 'not-asked',
  },
];
