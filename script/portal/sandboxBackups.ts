import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';

const BACKUPS: [engine: string, path: RegExp][] = [
  ['PostgreSQL', /^.+\/backup\/db\/\d{8}-\d{6}F\//],
  ['MongoDB', /^.+\/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\//],
  ['MySQL', /^.+-full\//],
];

/** One importable path of the sandbox's bucket for each engine. */
export async function sandboxBackups(): Promise<string[]> {
  const client = new S3Client({
    endpoint: 'http://127.0.0.1:19000',
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: {
      accessKeyId: 'SANDBOXACCESSKEY0001',
      secretAccessKey: 'sandboxSecretAccessKey000000000000000000',
    },
  });
  const list = await client.send(
    new ListObjectsV2Command({ Bucket: 'backups' }),
  );
  const keys = (list.Contents ?? []).map(object => object.Key ?? '');
  return BACKUPS.flatMap(([engine, path]) => {
    const found = keys.map(key => path.exec(key)?.[0]).find(Boolean);
    return found ? [`${found} (${engine})`] : [];
  });
}
