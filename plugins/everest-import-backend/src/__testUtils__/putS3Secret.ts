import { CREDENTIALS_LABEL } from '@everest-import/backstage-plugin-everest-import-common';
import { Sandbox } from 'everest-sandbox';
import { sandboxConnection } from './sandboxConnection';

/** A Secret with the keys of the sandbox's S3, as a team makes it beforehand; returns its name. */
export async function putS3Secret(
  sandbox: Sandbox,
  namespace: string,
  database: string,
): Promise<string> {
  const name = `${database}-s3`;
  const { status } = await sandboxConnection(sandbox).request({
    method: 'POST',
    path: `/api/v1/namespaces/${namespace}/secrets`,
    body: {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name, labels: { [CREDENTIALS_LABEL]: 's3' } },
      stringData: {
        AWS_ACCESS_KEY_ID: sandbox.s3.accessKeyId,
        AWS_SECRET_ACCESS_KEY: sandbox.s3.secretAccessKey,
      },
    },
  });
  expect(status).toBe(201);
  return name;
}
