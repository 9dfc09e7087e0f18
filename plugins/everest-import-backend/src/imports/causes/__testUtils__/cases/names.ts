import { failed } from '../evidence';
import { LookAlike } from './LookAlike';

const log = (code: string, text: string): LookAlike => [
  text.slice(0, 90),
  code,
  failed({ log: [text] }),
];
const UNKNOWN = 'job-failed';

/** Things that somebody named as an error is called; and errors that stand where a name may. */
export const names: LookAlike[] = [
  log(UNKNOWN, 'pg_restore: creating TABLE "public.NoSuchKey"'),
  log(UNKNOWN, 'Restoring public.NoSuchKey'),
  log(
    UNKNOWN,
    'pg_restore: error: could not execute query: ERROR:  relation "public.NoSuchKey" already exists',
  ),
  log(
    UNKNOWN,
    "ERROR 1146 (42S02) at line 5: Table 'shop.AccessDenied' doesn't exist",
  ),
  log(UNKNOWN, "ERROR 1049 (42000): Unknown database 'InvalidAccessKeyId'"),
  log(
    UNKNOWN,
    'psql:dump.sql:3: ERROR:  role "SignatureDoesNotMatch" does not exist',
  ),
  log(
    UNKNOWN,
    'psql:dump.sql:9: ERROR:  schema "connection refused" does not exist',
  ),
  log(
    UNKNOWN,
    'pg_restore: from TOC entry 215; 1259 16385 TABLE NoSuchBucket postgres',
  ),
  log(UNKNOWN, 'Thread 3: restoring `shop`.`ExpiredToken` part 1 of 2'),
  log(
    UNKNOWN,
    '2026-01-15T08:42:11.000+0000\tfinished restoring shop.SlowDown (10 documents)',
  ),
  log(UNKNOWN, 'download: s3://backups/AccessDenied/dump.sql to ./dump.sql'),
  log(UNKNOWN, 'Table NoSuchKey: 10 rows'),
  log(UNKNOWN, 'Failed: shop.a: (BadValue) field NoSuchKey is wrong'),
  log(UNKNOWN, 'AccessDenied ... done'),
  log('s3-denied', 'AccessDenied: Access Denied'),
  log(
    's3-bucket-missing',
    'fatal error: An error occurred (NoSuchBucket) when calling the ListObjectsV2 operation: The specified bucket does not exist',
  ),
  log('s3-denied', 'ERROR: S3 error: 403 (AccessDenied): Access Denied'),
  log(
    'backup-missing',
    'download failed: <Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>',
  ),
  log('backup-missing', 'error: answer {"Code":"NoSuchKey"}'),
  log(
    'backup-missing',
    'botocore.errorfactory.NoSuchKey: An error occurred (NoSuchKey) when calling the GetObject operation, for table "NoSuchBucket"',
  ),
];
