import { JsonObject } from '@backstage/types';
import fc from 'fast-check';
import { documentedFields } from '../../__testUtils__/openApi';
import { almostValid } from './almostValid';
import { CANARIES } from './importBodies';

const [accessKeyId, secretAccessKey] = CANARIES;

/** Stands for the sandbox's S3, which is known only later. */
export const SANDBOX_S3 = 'http://sandbox-s3.invalid';

const configured: JsonObject = { source: { backupSource: 'sandbox' } };
const typed: JsonObject = {
  source: {
    bucket: 'backups',
    region: 'us-east-1',
    endpoint: SANDBOX_S3,
    forcePathStyle: true,
  },
  s3Credentials: { accessKeyId, secretAccessKey },
};

/** Looks into a bucket that are right. */
const validLook = (more: JsonObject): fc.Arbitrary<JsonObject> =>
  fc
    .record({
      base: fc.constantFrom(configured, typed),
      prefix: fc.constantFrom(undefined, 'mysql-wih/', 'ü "x"/', '//', '../'),
      extra: fc.subarray(Object.entries(more)),
    })
    .map(({ base, prefix, extra }) => ({
      ...base,
      ...(prefix && { prefix }),
      ...Object.fromEntries(extra),
    }));

const FIELDS = ['source.backupSource', 's3Credentials.sessionToken'];

export const almostValidList = almostValid(validLook({ cursor: 'W10=' }), [
  ...documentedFields('BackupsListRequest'),
  ...FIELDS,
]);
export const almostValidFind = almostValid(validLook({ engine: 'mysql' }), [
  ...documentedFields('BackupsFindRequest'),
  ...FIELDS,
]);
export const almostValidLook = almostValid(
  fc
    .record({
      base: fc.constantFrom(configured, typed),
      paths: fc.constantFrom<string[]>(['a.sql'], ['ü "x"/', '../', '//x']),
    })
    .map(({ base, paths }) => ({ ...base, paths })),
  [...documentedFields('BackupsLookRequest'), ...FIELDS],
);
