import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { HttpRequest } from '@smithy/protocol-http';
import { createS3Client } from './createS3Client';

/** Where the portal asks for a bucket; nothing is sent. */
async function askedAt(
  bucket: string,
  place: { endpoint: string; forcePathStyle: boolean },
): Promise<string | undefined> {
  const client = await createS3Client({
    ...place,
    bucket,
    region: 'eu-central-1',
    verifyTls: true,
    allowPrivate: false,
    keys: async () => ({ accessKeyId: 'AKIATEST', secretAccessKey: 'secret' }),
  });
  let asked: string | undefined;
  client.middlewareStack.add(
    () =>
      async ({ request }) => {
        const { hostname, path } = request as HttpRequest;
        asked = `${hostname}${path}`;
        throw new Error('Not sent');
      },
    { step: 'finalizeRequest', priority: 'low' },
  );
  const command = new ListObjectsV2Command({ Bucket: bucket });
  await expect(client.send(command)).rejects.toThrow('Not sent');
  client.destroy();
  return asked;
}

const HOST = 's3.eu-central-1.amazonaws.com';
const endpoint = `https://${HOST}`;
const ALIAS = 'shop-hrzrlukc5m36ft7okagglf3gmwluquse1b-s3alias';

describe('where a bucket is asked for', () => {
  it.each([
    { what: 'a plain name', bucket: 'shop', at: `shop.${HOST}/` },
    // No certificate is for such a host
    { what: 'a name with dots', bucket: 'the.shop', at: `${HOST}/the.shop` },
    { what: 'the alias of an access point', bucket: ALIAS, at: ALIAS },
  ])('without path style: $what', async ({ bucket, at }) => {
    const place = { endpoint, forcePathStyle: false };
    expect(await askedAt(bucket, place)).toContain(at);
  });

  it.each(['shop', 'the.shop', ALIAS])('with path style: %s', async bucket => {
    const place = { endpoint, forcePathStyle: true };
    expect(await askedAt(bucket, place)).toContain(`${HOST}/${bucket}`);
  });
});
