import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readBackupSources } from './readBackupSources';

const keys = { accessKeyId: 'AKIASAMPLE', secretAccessKey: 'the-secret' };
const source = (change: JsonObject = {}): JsonObject => ({
  name: 'nightly',
  endpoint: 'https://minio.example.net/',
  region: 'us-east-1',
  buckets: ['backups'],
  ...change,
});
const read = (backupSources: JsonObject[], more: JsonObject = {}) =>
  readBackupSources(
    new ConfigReader({ everestImport: { backupSources }, ...more }),
  );

describe('readBackupSources', () => {
  it('gives a source to nobody and no credentials to anybody, where nothing is said', () => {
    expect(read([source()])).toEqual([
      {
        name: 'nightly',
        title: 'nightly',
        endpoint: 'https://minio.example.net',
        region: 'us-east-1',
        buckets: ['backups'],
        owners: [],
        forcePathStyle: false,
        verifyTls: true,
        reachableFrom: 'everywhere',
      },
    ]);
  });

  it('reads all that may be said, and writes no keys out', async () => {
    const [read1] = read([
      source({
        title: 'Nightly',
        prefixes: ['/shop', 'team/a/'],
        owners: ['blue', '*'],
        caFile: '/ca.pem',
        proxyUrl: 'http://proxy:3128',
        forcePathStyle: true,
        verifyTls: false,
        reachableFrom: 'cluster',
        browse: keys,
        import: { ...keys, accessKeyId: 'AKIAOTHER' },
      }),
    ]);
    expect(read1).toMatchObject({
      prefixes: ['shop/', 'team/a/'],
      owners: ['group:default/blue', '*'],
      caFile: '/ca.pem',
      proxyUrl: 'http://proxy:3128',
      reachableFrom: 'cluster',
    });
    expect(await read1.browse?.()).toEqual(keys);
    expect(
      read1.import?.type === 'keys' && read1.import.keys().accessKeyId,
    ).toBe('AKIAOTHER');
    expect(JSON.stringify(read1)).not.toMatch(/the-secret|AKIA/);
  });

  it('takes a Secret of the namespace for imports', () => {
    expect(
      read([source({ import: { secretName: 'nightly-s3' } })])[0].import,
    ).toEqual({ type: 'secret', secretName: 'nightly-s3' });
  });

  it('looks with an account of the AWS integration', async () => {
    const [read1] = read([source({ browse: { accountId: '123456789012' } })], {
      aws: { accounts: [{ accountId: '123456789012', ...keys }] },
    });
    expect(await read1.browse?.()).toMatchObject(keys);
  });

  it.each<[string, JsonObject, RegExp]>([
    ['a name that is none', { name: 'Nightly.x' }, /'Nightly\.x'/],
    ['an endpoint with a path', { endpoint: 'https://a.test/b' }, /endpoint/],
    ['an endpoint with a user', { endpoint: 'https://u:p@a.test' }, /endpoint/],
    [
      'an endpoint of Azure',
      { endpoint: 'https://shop.blob.core.windows.net' },
      /'https:\/\/shop\.blob\.core\.windows\.net', which is one of Azure/,
    ],
    ['a region that is none', { region: 'a@b' }, /'a@b'/],
    ['no buckets', { buckets: [] }, /no buckets/],
    ['an ARN', { buckets: ['arn:aws:s3:::x'] }, /'arn:aws:s3:::x'/],
    ['an empty prefix', { prefixes: ['/'] }, /prefix/],
    ['another reach', { reachableFrom: 'moon' }, /'moon'/],
    ['temporary keys', { import: { ...keys, accessKeyId: 'ASIAX' } }, /tempor/],
    ['a session token', { browse: { ...keys, sessionToken: 'x' } }, /tempor/],
    ['half a pair', { import: { accessKeyId: 'AKIAX' } }, /secretAccessKey/],
    [
      'an account that nobody knows',
      { browse: { accountId: '210987654321' } },
      /'210987654321'.*aws\.accounts/,
    ],
    ['no way to look', { browse: { title: 'x' } }, /'browse' of 'nightly'/],
    [
      'two ways to import',
      { import: { ...keys, secretName: 'x' } },
      /'import' of 'nightly' has 2/,
    ],
  ])('stops the start over %s', (_what, change, message) => {
    expect(() => read([source(change)])).toThrow(message);
    expect(() => read([source(change)])).not.toThrow(keys.secretAccessKey);
  });

  it('stops the start over two sources of one name', () => {
    expect(() => read([source(), source()])).toThrow(/'nightly'.*twice/);
  });
});
