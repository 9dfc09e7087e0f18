import { KubernetesConnection } from '../kubernetes/connection/KubernetesConnection';
import { secretsPath } from '../provision/paths';

/** A Secret as somebody makes it with kubectl. */
export async function putSecret(
  connection: KubernetesConnection,
  name: string,
  metadata: object = {},
  stringData: Record<string, string> = {},
  namespace = 'team-blue',
): Promise<void> {
  const { status } = await connection.request({
    method: 'POST',
    path: secretsPath(namespace),
    body: {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name, ...metadata },
      stringData,
    },
  });
  expect(status).toBe(201);
}
