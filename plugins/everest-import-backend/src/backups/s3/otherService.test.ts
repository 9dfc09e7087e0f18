import { otherServiceOf } from './answers/otherService';

describe('hosts that are known to be no S3 endpoint, by the documents of the services', () => {
  it.each([
    { host: 'shop.blob.core.windows.net', words: /Azure Storage/ },
    { host: 'shop.dfs.core.windows.net', words: /Azure Storage/ },
    { host: 'shop.z12.blob.storage.azure.net', words: /Azure Storage/ },
    { host: 'shop.blob.core.usgovcloudapi.net', words: /Azure Storage/ },
    { host: 'shop.blob.core.chinacloudapi.cn', words: /Azure Storage/ },
    {
      host: 'shop-123456789012.s3-accesspoint.us-west-2.amazonaws.com',
      words: /access point, .*'-s3alias', as the bucket/,
    },
    {
      host: 'shop-123456789012.s3-accesspoint-fips.dualstack.us-gov-west-1.amazonaws.com',
      words: /access point/,
    },
    {
      host: 'shop-123456789012.s3-accesspoint.cn-north-1.amazonaws.com.cn',
      words: /access point/,
    },
    {
      host: 'accesspoint.vpce-1a2b3c4d-5e6f.s3.us-east-1.vpce.amazonaws.com',
      words: /begins with 'bucket\.'/,
    },
    {
      host: 'mfzwi23gnjvgw.mrap.accesspoint.s3-global.amazonaws.com',
      words: /many regions/,
    },
    {
      host: 'shop-123456789012.s3-object-lambda.us-west-2.amazonaws.com',
      words: /with a function/,
    },
    {
      host: 'shop.s3-website.eu-central-1.amazonaws.com',
      words: /website/,
    },
    { host: 'shop.s3-website-eu-west-1.amazonaws.com', words: /website/ },
    { host: 'shop.s3.amazonaws.com', words: /has a bucket in it/ },
    {
      host: 'the.shop.s3.eu-central-1.amazonaws.com',
      words: /has a bucket in it/,
    },
    {
      host: 'shop.s3.dualstack.eu-central-1.amazonaws.com',
      words: /has a bucket in it/,
    },
    { host: 's3.console.aws.amazon.com', words: /console of AWS/ },
    {
      host: 'eu-central-1.console.aws.amazon.com',
      words: /console of AWS/,
    },
    { host: 'storage.cloud.google.com', words: /storage\.googleapis\.com/ },
    { host: 'pub-0123456789abcdef.r2.dev', words: /r2\.cloudflarestorage/ },
  ])('$host', ({ host, words }) => {
    const found = otherServiceOf(`https://${host}`);
    expect(`${found?.what}. ${found?.remedy}`).toMatch(words);
    expect(found?.remedy).toMatch(/\.$/);
  });

  it.each([
    's3.amazonaws.com',
    's3.eu-central-1.amazonaws.com',
    's3-fips.dualstack.us-east-1.amazonaws.com',
    's3-accelerate.amazonaws.com',
    's3.cn-north-1.amazonaws.com.cn',
    'bucket.vpce-1a2b3c4d-5e6f.s3.us-east-1.vpce.amazonaws.com',
    'storage.googleapis.com',
    '0123456789abcdef.r2.cloudflarestorage.com',
    '0123456789abcdef.eu.r2.cloudflarestorage.com',
    's3.eu-central-003.backblazeb2.com',
    'blob.core.windows.net.example.net',
    'minio.example.net:9000',
    '127.0.0.1:9000',
    '[::1]:9000',
    'blob',
  ])('and %s, which may be one', host => {
    expect(otherServiceOf(`https://${host}`)).toBeUndefined();
  });

  it.each(['', 'shop.blob.core.windows.net', 'https://', 'http://[::1'])(
    'and %p, which is no address',
    endpoint => {
      expect(otherServiceOf(endpoint)).toBeUndefined();
    },
  );
});
