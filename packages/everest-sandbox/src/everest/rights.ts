import { Fields, KubeObject } from '../objects';
import { Cluster } from './Cluster';

export const RBAC_FINALIZER = 'everest.percona.com/rbac-cleanup';

/** Gives a run an account with the rights that its importer asks for, if any. */
export async function grantRights(
  cluster: Cluster,
  run: KubeObject,
  { permissions, clusterPermissions }: Fields,
) {
  const { name, namespace } = run.metadata;
  if (run.spec.dataImporterName === 'sandbox-blocks')
    throw new Error(
      // As Kubernetes 1.34 says it
      [
        `roles.rbac.authorization.k8s.io "${name}-role" is forbidden: user "system:serviceaccount:everest-system:everest-operator" (groups=["system:serviceaccounts" "system:serviceaccounts:everest-system" "system:authenticated"]) is attempting to grant RBAC permissions not currently held:`,
        '{APIGroups:[""], Resources:["nodes"], Verbs:["get"]}',
      ].join('\n'),
    );
  if (!permissions?.length && !clusterPermissions?.length) return undefined;
  const about = { name, namespace };
  await cluster.merge(run, { metadata: { finalizers: [RBAC_FINALIZER] } });
  const account = await cluster.make('ServiceAccount', about, run);
  const grant = async (kind: string, rules: unknown, home?: string) => {
    const role = `${name}-${kind.toLowerCase()}`;
    const owner = home ? run : undefined;
    const values = { ...about, kind, role, rules, home };
    await cluster.make('Role', values, owner);
    await cluster.make('RoleBinding', values, owner);
  };
  if (permissions) await grant('Role', permissions, namespace);
  if (clusterPermissions) await grant('ClusterRole', clusterPermissions);
  return account.metadata.name;
}

/** Takes back what no garbage collector takes. */
export async function dropRights(cluster: Cluster, { metadata }: KubeObject) {
  const role = `${metadata.name}-clusterrole`;
  await cluster.remove('ClusterRoleBinding', `${role}binding`);
  await cluster.remove('ClusterRole', role);
}
