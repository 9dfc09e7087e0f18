import { at, Client } from './Client';
import { DataImporter, DataImportJob, ownedBy } from './objects';

export const RBAC_FINALIZER = 'everest.percona.com/rbac-cleanup';
const RBAC = '/apis/rbac.authorization.k8s.io/v1';

interface RightsPath {
  path: string;
  name: string;
  body: object;
}

/** The rights an importer asks for; without the importer, all that there may be. */
export function rightsOf(
  job: DataImportJob,
  importer?: DataImporter,
): RightsPath[] {
  const { name, namespace } = job.metadata;
  const subjects = [{ kind: 'ServiceAccount', name: `${name}-sa`, namespace }];
  const bound = (kind: string) => ({
    apiGroup: 'rbac.authorization.k8s.io',
    kind,
    name: `${name}-${kind.toLowerCase()}`,
  });
  const { permissions, clusterPermissions } = importer?.spec ?? {};
  const wanted: Array<
    [string, string, string | undefined, object | false | undefined]
  > = [
    ['/api/v1', 'serviceaccounts', `${name}-sa`, {}],
    [
      RBAC,
      'roles',
      `${name}-role`,
      !importer || (permissions && { rules: permissions }),
    ],
    [
      RBAC,
      'rolebindings',
      `${name}-rolebinding`,
      !importer || (permissions && { subjects, roleRef: bound('Role') }),
    ],
    [
      RBAC,
      'clusterroles',
      `${name}-clusterrole`,
      !importer || (clusterPermissions && { rules: clusterPermissions }),
    ],
    [
      RBAC,
      'clusterrolebindings',
      `${name}-clusterrolebinding`,
      !importer ||
        (clusterPermissions && { subjects, roleRef: bound('ClusterRole') }),
    ],
  ].filter(each => each[3]) as never;
  return wanted.map(([base, plural, rightsName, body]) => {
    const cluster = plural.startsWith('cluster');
    const labels = {
      'everest.percona.com/data-import-job-ref-name': name,
      'everest.percona.com/data-import-job-ref-namespace': namespace,
    };
    const metadata = {
      name: rightsName,
      ...(cluster ? { labels } : { ownerReferences: [ownedBy(job)] }),
    };
    return {
      path: at(base, plural, cluster ? undefined : namespace),
      name: rightsName!,
      body: { metadata, ...(body as object) },
    };
  });
}

/** Makes them, and hands back the account that has them. */
export async function ensureRights(
  client: Client,
  path: string,
  job: DataImportJob,
  importer: DataImporter,
) {
  const { permissions = [], clusterPermissions = [] } = importer.spec;
  if (!permissions.length && !clusterPermissions.length) return undefined;
  if (!job.metadata.finalizers?.includes(RBAC_FINALIZER)) {
    await client.merge(path, {
      metadata: {
        finalizers: [...(job.metadata.finalizers ?? []), RBAC_FINALIZER],
      },
    });
  }
  for (const right of rightsOf(job, importer))
    await client.ensure(right.path, right.body);
  return `${job.metadata.name}-sa`;
}
