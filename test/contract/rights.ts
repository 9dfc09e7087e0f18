/** Verbs by `resource[/subresource][.group]`. */
type Rights = Record<string, string[]>;

export const CLUSTER_SCOPED: Rights = {
  namespaces: ['get', 'list', 'watch'],
  'storageclasses.storage.k8s.io': ['list', 'watch'],
  'dataimporters.everest.percona.com': ['get', 'list', 'watch'],
  'loadbalancerconfigs.everest.percona.com': ['get', 'list'],
  'podschedulingpolicies.everest.percona.com': ['get', 'list'],
};

export const NAMESPACED: Rights = {
  'databaseclusters.everest.percona.com': ['create', 'get', 'list', 'watch'],
  'dataimportjobs.everest.percona.com': ['get', 'list', 'watch'],
  'databaseengines.everest.percona.com': ['get', 'list', 'watch'],
  'backupstorages.everest.percona.com': ['get', 'list'],
  'monitoringconfigs.everest.percona.com': ['get', 'list'],
  secrets: ['create', 'delete'],
  'jobs.batch': ['get'],
  pods: ['list', 'watch'],
  'pods/log': ['get'],
  events: ['list', 'watch'],
  persistentvolumeclaims: ['list', 'watch'],
  'perconaxtradbclusterrestores.pxc.percona.com': ['list', 'watch'],
  'perconaservermongodbrestores.psmdb.percona.com': ['list', 'watch'],
  'perconapgrestores.pgv2.percona.com': ['list', 'watch'],
  'statefulsets.apps': ['get'],
  'perconaxtradbclusters.pxc.percona.com': ['get'],
  'perconaservermongodbs.psmdb.percona.com': ['get'],
  'perconapgclusters.pgv2.percona.com': ['get', 'list', 'watch'],
  'postgresclusters.postgres-operator.crunchydata.com': ['get'],
  'postgresclusters.upstream.pgv2.percona.com': ['get', 'list', 'watch'],
};

/** Never granted, on anything. */
export const NOWHERE: Rights = {
  nodes: [],
  configmaps: [],
  serviceaccounts: [],
  'databaseclusters/status.everest.percona.com': [],
  'roles.rbac.authorization.k8s.io': [],
  'clusterroles.rbac.authorization.k8s.io': [],
  'customresourcedefinitions.apiextensions.k8s.io': [],
  'pods/exec': [],
};

export const VERBS = [
  'create',
  'get',
  'list',
  'watch',
  'update',
  'patch',
  'delete',
  'deletecollection',
];

/** Every verb of every resource, and whether it is granted. */
export function cases(rights: Rights) {
  return Object.entries(rights).flatMap(([resource, granted]) =>
    VERBS.map(verb => ({ verb, resource, granted: granted.includes(verb) })),
  );
}
