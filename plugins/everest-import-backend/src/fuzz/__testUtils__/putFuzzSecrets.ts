import { Sandbox } from 'everest-sandbox';
import { sandboxConnection } from '../../__testUtils__/sandboxConnection';
import { NAMESPACES, SECRETS_GIVEN, SECRETS_OF_OTHERS } from './tenancyWorld';

const OF_A_STORAGE = 'of-a-storage';
const LABEL = 'everest-import.backstage.io/credentials';

/** In every namespace: Secrets that are given to imports, Secrets that are not, and a BackupStorage with one of its own. */
export async function putFuzzSecrets(sandbox: Sandbox): Promise<void> {
  const connection = sandboxConnection(sandbox);
  const { accessKeyId, secretAccessKey } = sandbox.s3;
  const post = async (path: string, body: object) => {
    const { status } = await connection.request({ method: 'POST', path, body });
    expect(status).toBe(201);
  };
  for (const namespace of Object.keys(NAMESPACES)) {
    const put = (name: string, purpose?: string) =>
      post(`/api/v1/namespaces/${namespace}/secrets`, {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name, ...(purpose && { labels: { [LABEL]: purpose } }) },
        stringData: {
          AWS_ACCESS_KEY_ID: accessKeyId,
          AWS_SECRET_ACCESS_KEY: secretAccessKey,
        },
      });
    for (let number = 0; number < SECRETS_GIVEN; number += 1) {
      await put(`given-s3-${number}`, 's3');
      await put(`given-database-${number}`, 'database');
    }
    for (const name of SECRETS_OF_OTHERS) {
      // Given to imports, and the BackupStorage's all the same: only that speaks against it
      await put(name, name === OF_A_STORAGE ? 's3' : undefined);
    }
    await post(
      `/apis/everest.percona.com/v1alpha1/namespaces/${namespace}/backupstorages`,
      {
        apiVersion: 'everest.percona.com/v1alpha1',
        kind: 'BackupStorage',
        metadata: { name: `storage-of-${namespace}` },
        spec: {
          type: 's3',
          bucket: 'b',
          credentialsSecretName: OF_A_STORAGE,
        },
      },
    );
  }
}
