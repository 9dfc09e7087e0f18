import { sampleSource } from '../__testUtils__/sampleSource';
import { findPlace } from './findPlace';
import { PlaceRules, RequestedPlace } from './Place';
import { pathCauses } from './prefixRule';
import { toLocation } from './toLocation';

const rules: PlaceRules = {
  allowInsecureTls: false,
  backupSources: [
    sampleSource({ verifyTls: false, caFile: '/ca.pem', prefixes: ['shop/'] }),
    sampleSource({ name: 'wide', buckets: ['one', 'two'] }),
    sampleSource({ name: 'inside', reachableFrom: 'cluster' }),
    sampleSource({ name: 'blind', browse: undefined }),
  ],
  allowedEndpoints: [
    { host: 'minio.test', allowHttp: false, allowPrivate: true, browse: true },
    { host: 'dark.test', allowHttp: false, allowPrivate: true, browse: false },
    { host: '10.0.0.1', allowHttp: true, allowPrivate: true, browse: true },
    {
      host: 'virtual.test:9000',
      allowHttp: false,
      allowPrivate: false,
      browse: true,
      allowVirtualHosted: true,
    },
    {
      host: 's3.eu-central-1.amazonaws.com',
      allowHttp: false,
      allowPrivate: false,
      browse: true,
    },
  ],
};
const typed = (change: Partial<RequestedPlace> = {}): RequestedPlace => ({
  bucket: 'backups',
  region: 'us-east-1',
  endpoint: 'https://minio.test',
  verifyTls: true,
  forcePathStyle: true,
  ...change,
});
const named = (backupSource: string, bucket?: string): RequestedPlace => ({
  backupSource,
  bucket,
  verifyTls: true,
  forcePathStyle: false,
});
const KEYS = { accessKeyId: 'A', secretAccessKey: 'B' };

describe('findPlace', () => {
  it('takes all of a configured source from config, and its only bucket', () => {
    const { value, causes } = findPlace(named('nightly'), rules);
    expect(causes).toEqual([]);
    expect(value).toMatchObject({
      bucket: 'backups',
      region: 'us-east-1',
      endpoint: 'https://minio.example.net',
      verifyTls: false,
      forcePathStyle: true,
      allowPrivate: true,
      unseen: undefined,
    });
    expect(toLocation(value!, undefined)).toMatchObject({
      caFile: '/ca.pem',
      prefixes: ['shop/'],
    });
  });

  it('takes a typed place as it was checked, and looks with the keys that were given', async () => {
    const { value, causes } = findPlace(
      typed({ endpoint: 'https://MINIO.test:443/' }),
      rules,
    );
    expect(causes).toEqual([]);
    expect(value).toMatchObject({ endpoint: 'https://minio.test' });
    expect(toLocation(value!, undefined)).toBeUndefined();
    expect(await toLocation(value!, KEYS)?.keys()).toBe(KEYS);
  });

  it("never looks into a configured source with a person's keys", async () => {
    const { value } = findPlace(named('nightly'), rules);
    expect(await toLocation(value!, KEYS)?.keys()).not.toBe(KEYS);
  });

  it.each([
    ['only reachable from the cluster', named('inside'), /from the cluster/],
    ['without keys for the portal', named('blind'), /no keys/],
    ['not to be browsed', typed({ endpoint: 'https://dark.test' }), /not look/],
  ])('finds a place %s, and does not look there', (_what, words, reason) => {
    const { value } = findPlace(words, rules);
    expect(value?.unseen).toMatch(reason);
    expect(toLocation(value!, KEYS)).toBeUndefined();
  });

  it.each([
    ['backup-source-unknown', 'source.backupSource', named('none')],
    ['missing', 'source.bucket', named('wide')],
    ['bucket-not-of-source', 'source.bucket', named('wide', 'three')],
    ['bucket-not-of-source', 'source.bucket', named('nightly', 'arn:aws:x')],
    ['bucket-malformed', 'source.bucket', typed({ bucket: 'arn:aws:s3:::x' })],
    ['region-malformed', 'source.region', typed({ region: 'x@evil' })],
    ['endpoint-malformed', 'source.endpoint', typed({ endpoint: 'x' })],
    [
      'endpoint-not-allowed',
      'source.endpoint',
      typed({ endpoint: 'https://evil.test' }),
    ],
    [
      'endpoint-not-https',
      'source.endpoint',
      typed({ endpoint: 'http://minio.test' }),
    ],
    [
      'bucket-malformed',
      'source.bucket',
      typed({
        bucket: 'shop-e0b1d075431d83bebde8xz5w8ijx1qzlbp3i3ebeta0--op-s3',
      }),
    ],
    [
      'bucket-malformed',
      'source.bucket',
      typed({ bucket: 'shop--euc1-az1--x-s3' }),
    ],
    [
      'bucket-host-not-allowed',
      'source.forcePathStyle',
      typed({ bucket: 'jenkins', forcePathStyle: false }),
    ],
    [
      'bucket-host-not-allowed',
      'source.forcePathStyle',
      typed({ bucket: 'jenkins.ci', forcePathStyle: false }),
    ],
    ['insecure-tls', 'source.verifyTls', typed({ verifyTls: false })],
  ])('says %s of %s', (code, field, words) => {
    const { value, causes } = findPlace(words, rules);
    expect(value).toBeUndefined();
    expect(causes.map(cause => [cause.code, cause.field])).toContainEqual([
      code,
      field,
    ]);
  });
});

describe('a bucket before the host', () => {
  it.each([
    ['of AWS', 'https://s3.eu-central-1.amazonaws.com'],
    ['that config allows', 'https://virtual.test:9000'],
    ['that is an address, which has no names below it', 'http://10.0.0.1'],
  ])('may be one %s', (_what, endpoint) => {
    for (const bucket of ['backups', 'backups.shop.eu']) {
      const words = typed({ bucket, endpoint, forcePathStyle: false });
      expect(findPlace(words, rules)).toMatchObject({
        causes: [],
        value: { bucket, forcePathStyle: false },
      });
    }
  });

  it('may be one of AWS where config names no endpoints', () => {
    const words = typed({
      endpoint: 'https://s3.eu-central-1.amazonaws.com',
      forcePathStyle: false,
    });
    const found = findPlace(words, { ...rules, allowedEndpoints: undefined });
    expect(found.causes).toEqual([]);
  });

  it('is said by its name where it is refused', () => {
    const words = typed({ bucket: 'jenkins', forcePathStyle: false });
    expect(findPlace(words, rules).causes[0].message).toMatch(
      /at 'jenkins\.minio\.test', which is not allowed/,
    );
  });
});

describe('the folders that a source is limited to', () => {
  const place = findPlace(named('nightly'), rules).value!;

  it.each(['shop/', 'shop', '/shop/a', 'shop/a/b/'])('hold %s', path => {
    expect(pathCauses('source.path', path, place)).toEqual([]);
  });

  it.each([
    ['shopping/a', 'path-outside-source'],
    ['other/shop/', 'path-outside-source'],
    ['', 'path-outside-source'],
    ['shop/../other/', 'path-leaves'],
    ['shop/..', 'path-leaves'],
  ])('do not hold %s', (path, code) => {
    expect(pathCauses('prefix', path, place)).toMatchObject([
      { field: 'prefix', code, message: expect.stringContaining(`'${path}'`) },
    ]);
  });

  it('are none for another source', () => {
    const wide = findPlace(named('wide', 'one'), rules).value!;
    expect(pathCauses('source.path', 'anything', wide)).toEqual([]);
  });
});
