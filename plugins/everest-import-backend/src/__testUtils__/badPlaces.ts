import { TYPED_KEYS, TYPED_PLACE } from './lookRules';

/** A body's words for a place, what they are answered with, and the field to blame. */
export type BadPlace = [
  what: string,
  status: number,
  field: string,
  body: { source: object; s3Credentials?: object },
];

export const typed = (
  change: object,
  s3Credentials: object | undefined = TYPED_KEYS,
) => ({
  source: { ...TYPED_PLACE, ...change },
  s3Credentials,
});

/** Typed places that nobody connects to, be it to look or to import. */
export const BAD_PLACES: BadPlace[] = [
  ['half a source', 400, 'source.region', { source: { bucket: 'a' } }],
  [
    'both kinds',
    400,
    'source.region',
    { source: { ...TYPED_PLACE, backupSource: 'nightly' } },
  ],
  ['no keys', 422, 's3Credentials', { source: TYPED_PLACE }],
  [
    'masked keys',
    422,
    's3Credentials',
    typed({}, { accessKeyId: '***', secretAccessKey: '***' }),
  ],
  ['half the keys', 400, 's3Credentials', typed({}, { accessKeyId: 'A' })],
  [
    'a temporary key',
    400,
    's3Credentials.accessKeyId',
    typed({}, { ...TYPED_KEYS, accessKeyId: 'ASIAX' }),
  ],
  [
    'a session token',
    400,
    's3Credentials.sessionToken',
    typed({}, { ...TYPED_KEYS, sessionToken: TYPED_KEYS.secretAccessKey }),
  ],
  [
    'an ARN',
    422,
    'source.bucket',
    typed({ bucket: 'arn:aws:s3:us-east-1:1:accesspoint/x' }),
  ],
  [
    'a host in the region',
    422,
    'source.region',
    typed({ region: 'x@evil.test' }),
  ],
  [
    'an endpoint elsewhere',
    422,
    'source.endpoint',
    typed({ endpoint: 'https://evil.test' }),
  ],
  [
    'a user in the endpoint',
    422,
    'source.endpoint',
    typed({ endpoint: 'https://a:canarySecret@minio.test' }),
  ],
  [
    'a dot at the end',
    422,
    'source.endpoint',
    typed({ endpoint: 'https://minio.test.' }),
  ],
  [
    'a decimal address',
    422,
    'source.endpoint',
    typed({ endpoint: 'https://2130706433' }),
  ],
  [
    'an IPv6-mapped address',
    422,
    'source.endpoint',
    typed({ endpoint: 'https://[::ffff:127.0.0.1]' }),
  ],
  ['no TLS', 422, 'source.endpoint', typed({ endpoint: 'http://minio.test' })],
  [
    'an unchecked certificate',
    422,
    'source.verifyTls',
    typed({ verifyTls: false }),
  ],
];
