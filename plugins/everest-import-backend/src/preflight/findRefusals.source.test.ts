import {
  database,
  refusalMessage,
  RefusedCase,
  mongodb,
  mysql,
  source,
} from '../__testUtils__/refusedCases';
import { sampleSource } from '../__testUtils__/sampleSource';
import { MONGO_KEYS } from '../__testUtils__/sampleFacts';

const allowed = (host: string) => ({
  host,
  allowHttp: false,
  allowPrivate: false,
  browse: true,
});

describe('findRefusals, of where the backup lies', () => {
  it.each<RefusedCase>([
    [
      'an ARN as bucket',
      'bucket-malformed',
      'source.bucket',
      source({ bucket: 'arn:aws:s3:::x' }),
    ],
    [
      'a path as bucket',
      'bucket-malformed',
      'source.bucket',
      source({ bucket: 'a/b' }),
    ],
    [
      'a blank in the region',
      'region-malformed',
      'source.region',
      source({ region: 'eu west' }),
    ],
    [
      'a host in the region',
      'region-malformed',
      'source.region',
      source({ region: 'x@evil.test' }),
    ],
    [
      'a configured source that is not there',
      'backup-source-unknown',
      'source.backupSource',
      { source: { backupSource: 'nightly', path: 'a' } },
    ],
    [
      'an endpoint without scheme',
      'endpoint-malformed',
      'source.endpoint',
      source({ endpoint: 's3.amazonaws.com' }),
    ],
    [
      'an endpoint of another scheme',
      'endpoint-malformed',
      'source.endpoint',
      source({ endpoint: 'ftp://s3.amazonaws.com' }),
    ],
    [
      'an endpoint with a user',
      'endpoint-malformed',
      'source.endpoint',
      source({ endpoint: 'https://a:b@s3.amazonaws.com' }),
    ],
    [
      'an endpoint with a path',
      'endpoint-malformed',
      'source.endpoint',
      source({ endpoint: 'https://s3.amazonaws.com/x' }),
    ],
    [
      'an endpoint elsewhere',
      'endpoint-not-allowed',
      'source.endpoint',
      source({ endpoint: 'https://evil.test' }),
    ],
    [
      'an endpoint of Azure, also where config allows it',
      'endpoint-not-s3',
      'source.endpoint',
      source({ endpoint: 'https://shop.blob.core.windows.net' }),
      { rules: { allowedEndpoints: [allowed('shop.blob.core.windows.net')] } },
    ],
    [
      'the host of an access point',
      'endpoint-not-s3',
      'source.endpoint',
      source({
        endpoint:
          'https://shop-123456789012.s3-accesspoint.eu-central-1.amazonaws.com',
      }),
    ],
    [
      'a look-alike of AWS',
      'endpoint-not-allowed',
      'source.endpoint',
      source({ endpoint: 'https://s3.amazonaws.com.evil.test' }),
    ],
    [
      'another port of AWS',
      'endpoint-not-allowed',
      'source.endpoint',
      source({ endpoint: 'https://s3.amazonaws.com:8443' }),
    ],
    [
      'another port of an allowed host',
      'endpoint-not-allowed',
      'source.endpoint',
      source({ endpoint: 'https://minio.acme.test:9000' }),
      {
        rules: {
          allowedEndpoints: [allowed('minio.acme.test')],
        },
      },
    ],
    [
      'AWS without TLS',
      'endpoint-not-https',
      'source.endpoint',
      source({ endpoint: 'http://s3.amazonaws.com' }),
    ],
    [
      'a private address',
      'endpoint-private',
      'source.endpoint',
      source({ endpoint: 'https://127.0.0.1' }),
      {
        rules: {
          allowedEndpoints: [allowed('127.0.0.1')],
        },
      },
    ],
    [
      'a path of slashes',
      'path-malformed',
      'source.path',
      source({ path: '/' }),
    ],
    [
      'a path with an empty step',
      'path-malformed',
      'source.path',
      source({ path: 'a//b' }),
    ],
    [
      'a path with a blank',
      'path-blank',
      'source.path',
      source({ path: 'a b' }),
    ],
    [
      'a PostgreSQL path without the label',
      'path-layout',
      'source.path',
      source({ path: 'pg/backup/db' }),
    ],
    [
      'a MySQL path of the side files',
      'path-layout',
      'source.path',
      {
        ...mysql(),
        ...source({ path: 'a/mysql-2026-01-14-02:00:18-full.sst_info/' }),
      },
    ],
    [
      'a MongoDB path without the time',
      'path-layout',
      'source.path',
      { ...mongodb(), ...source({ path: 'mongodb-zh5/1/' }) },
    ],
    ['no S3 keys', 'missing', 's3Credentials', { s3Credentials: undefined }],
    [
      'masked S3 keys',
      'missing',
      's3Credentials',
      { s3Credentials: { accessKeyId: '***', secretAccessKey: '***' } },
    ],
    [
      'the S3 Secret of another import',
      'secret-in-use',
      's3Credentials.secretName',
      { s3Credentials: { secretName: 'shared' } },
      { view: { databases: () => [database('other', 'shared')] } },
    ],
    [
      "a source's Secret for another place",
      'secret-of-source',
      's3Credentials.secretName',
      { s3Credentials: { secretName: 'shared' } },
      {
        rules: {
          backupSources: [
            sampleSource({ import: { type: 'secret', secretName: 'shared' } }),
          ],
        },
      },
    ],
    [
      "a source's Secret that another import has",
      'secret-in-use',
      'source.backupSource',
      {
        source: { backupSource: 'nightly', path: 'a' },
        s3Credentials: undefined,
      },
      {
        view: { databases: () => [database('other', 'shared')] },
        rules: {
          backupSources: [
            sampleSource({ import: { type: 'secret', secretName: 'shared' } }),
          ],
        },
      },
    ],
    [
      'no users for MongoDB',
      'missing',
      'databaseCredentials',
      mongodb({ databaseCredentials: undefined }),
    ],
    [
      'a missing user for MongoDB',
      'missing',
      'databaseCredentials.MONGODB_BACKUP_USER',
      mongodb({
        databaseCredentials: {
          ...Object.fromEntries(MONGO_KEYS.slice(1).map(key => [key, 'v'])),
        },
      }),
    ],
    [
      'a masked password',
      'missing',
      'databaseCredentials.root',
      { ...mysql(), databaseCredentials: { root: '***' } },
    ],
  ])('refuses %s as %s of %s', (...refused) => {
    expect(refusalMessage(refused)).toMatch(/^.{20,}\.$/s);
  });
});
