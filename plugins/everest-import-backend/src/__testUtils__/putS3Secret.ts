import { CREDENTIALS_LABEL } from '@everest-import/backstage-plugin-everest-import-common';
import { Sandbox } from 'everest-sandbox';
import { putSecret } from './putSecret';
import { sandboxConnection } from './sandboxConnection';

/** A Secret with the keys of the sandbox's S3, as a team makes it beforehand; returns its name. */
export async function putS3Secret(
  sandbox: Sandbox,
  namespace: string,
  database: string,
): Promise<string> {
  const name = `${database}-s3`;
  await putSecret(
    sandboxConnection(sandbox),
    name,
    { labels: { [CREDENTIALS_LABEL]: 's3' } },
    {
      AWS_ACCESS_KEY_ID: sandbox.s3.accessKeyId,
      AWS_SECRET_ACCESS_KEY: sandbox.s3.secretAccessKey,
    },
    namespace,
  );
  return name;
}
