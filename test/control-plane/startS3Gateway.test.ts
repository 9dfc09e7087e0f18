import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { Sandbox, startSandbox } from 'everest-sandbox';
import {
  copyBuckets,
  S3Gateway,
  s3Client,
  startS3Gateway,
} from './startS3Gateway';

describe('the real S3 server, filled from the sandbox’s', () => {
  let sandbox: Sandbox;
  let gateway: S3Gateway;
  let clients: Record<'sandbox' | 'gateway', S3Client>;

  beforeAll(async () => {
    sandbox = await startSandbox({ everest: false, seed: false });
    gateway = await startS3Gateway();
    clients = {
      sandbox: s3Client(sandbox.s3.endpoint),
      gateway: s3Client(gateway.endpoint),
    };
    await copyBuckets(clients.sandbox, clients.gateway, sandbox.s3.buckets);
  }, 60_000);

  afterAll(async () => {
    Object.values(clients ?? {}).forEach(client => client.destroy());
    await gateway?.stop();
    await sandbox?.stop();
  });

  const list = async (
    client: S3Client,
    Prefix?: string,
    Delimiter?: string,
  ) => {
    const query = { Bucket: 'backups', Prefix, Delimiter };
    const reply = await client.send(new ListObjectsV2Command(query));
    return {
      keys: reply.Contents?.map(({ Key, Size }) => [Key, Size]),
      folders: reply.CommonPrefixes?.map(prefix => prefix.Prefix),
    };
  };

  it.each([
    ['everything', undefined, undefined],
    ['the folders', undefined, '/'],
    ['one folder', 'mysql-wih/', '/'],
    ['a folder nobody made', 'nothing/', '/'],
  ])('lists %s as the sandbox does', async (_, prefix, delimiter) => {
    const listed = await list(clients.gateway, prefix, delimiter);
    expect(listed).toEqual(await list(clients.sandbox, prefix, delimiter));
  });

  it.each(['sandbox', 'gateway'] as const)(
    'refuses a wrong key, as the %s does',
    async target => {
      const { endpoint } = target === 'sandbox' ? sandbox.s3 : gateway;
      const stranger = s3Client(endpoint, 'x'.repeat(40));
      await expect(list(stranger)).rejects.toThrow(
        expect.objectContaining({ name: 'SignatureDoesNotMatch' }),
      );
      stranger.destroy();
    },
  );
});
