import { REQUEST_LABEL } from '@everest-import/backstage-plugin-everest-import-common';
import { KubernetesConnection } from '../kubernetes/connection/KubernetesConnection';
import { secretsPath } from '../provision/paths';

/** Names of the Secrets in `team-blue` that the portal made for imports called `name`. */
export async function listImportSecrets(
  connection: KubernetesConnection,
  name: string,
): Promise<string[]> {
  const { body } = await connection.request<{
    items: { metadata: { name: string } }[];
  }>({
    method: 'GET',
    path: secretsPath('team-blue'),
    query: { labelSelector: REQUEST_LABEL },
  });
  return body.items
    .map(({ metadata }) => metadata.name)
    .filter(secret => secret.startsWith(`${name}-import`));
}
