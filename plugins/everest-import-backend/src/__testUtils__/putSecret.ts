import { KubernetesConnection } from '../clusters/KubernetesConnection';

/** A Secret as somebody makes it with kubectl. */
export async function putSecret(
  connection: KubernetesConnection,
  name: string,
  metadata: object = {},
  stringData: Record<string, string> = {},
): Promise<void> {
  const { status } = await connection.request({
    method: 'POST',
    path: '/api/v1/namespaces/team-blue/secrets',
    body: {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name, ...metadata },
      stringData,
    },
  });
  expect(status).toBe(201);
}
