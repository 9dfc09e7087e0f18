import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { ApiClient, KubernetesObject } from './ApiClient';
import { REPOSITORY_ROOT } from './builtServers';

const RBAC = '/apis/rbac.authorization.k8s.io/v1';
const NAMESPACES = '/api/v1/namespaces';

/** Of the manifests in `deploy/`: edited for a namespace and an account of that name, as a reader would. */
export function rightsManifests(
  file: 'rbac-cluster.yaml' | 'rbac-namespaced.yaml',
  namespace = 'team-blue',
  account = 'everest-import',
): KubernetesObject[] {
  const text = readFileSync(join(REPOSITORY_ROOT, 'deploy', file), 'utf8');
  const edited = text
    .replace(/team-blue/g, namespace)
    .replace(/everest-import/g, account);
  return parseAllDocuments(edited).map(
    document => document.toJS() as KubernetesObject,
  );
}

function pathOf({ kind, metadata: { namespace } }: KubernetesObject): string {
  switch (kind) {
    case 'ServiceAccount':
      return `${NAMESPACES}/${namespace}/serviceaccounts`;
    case 'ClusterRole':
    case 'ClusterRoleBinding':
      return `${RBAC}/${kind.toLowerCase()}s`;
    default:
      return `${RBAC}/namespaces/${namespace}/${kind?.toLowerCase()}s`;
  }
}

/** Grants the rights, and returns how to take them away again. */
export async function grantRights(
  admin: ApiClient,
  objects: KubernetesObject[],
): Promise<() => Promise<void>> {
  await admin.create(NAMESPACES, {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'backstage' },
  });
  for (const object of objects) {
    const { status, body } = await admin.create(pathOf(object), object);
    if (status !== 201) {
      throw new Error(
        `The ${object.kind} '${object.metadata.name}' was refused: ` +
          `${JSON.stringify(body)}`,
      );
    }
  }
  return async () => {
    for (const object of objects) {
      await admin.delete(`${pathOf(object)}/${object.metadata.name}`);
    }
  };
}
