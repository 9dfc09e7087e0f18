import { ImporterRight } from '@everest-import/backstage-plugin-everest-import-common';
import { PolicyRule } from './objects';

interface Escalation {
  groups: string[];
  resources: string[];
  verbs: string[];
  /** Whether it is harmless for objects that the rule names. */
  exceptNamed?: boolean;
  /** Only rights in the whole cluster reach that far. */
  clusterOnly?: boolean;
  /** What an importer with the right could do. */
  could: string;
}

const RBAC = 'rbac.authorization.k8s.io';
const MAKE = ['create', 'update', 'patch'];
const READ_ALL = ['list', 'watch', 'deletecollection'];

/** Kubernetes has these for taking rights that one was not given, so they count whatever they are asked on. */
const TAKING_VERBS = ['escalate', 'bind', 'impersonate'];

/**
 * Rights with which an account takes others, after Kubernetes' "RBAC Good Practices: privilege escalation risks", and
 * Everest's own: it gives the rights that a DataImporter names. Getting a Secret by its name is not among them, for the
 * importers that come with Everest ask for it.
 */
const ESCALATIONS: Escalation[] = [
  {
    groups: [RBAC],
    resources: ['roles', 'clusterroles'],
    verbs: ['escalate', 'bind'],
    could: 'give itself any right',
  },
  {
    groups: ['', 'authentication.k8s.io'],
    resources: ['users', 'groups', 'serviceaccounts', 'uids'],
    verbs: ['impersonate'],
    could: 'act as somebody else',
  },
  {
    groups: [RBAC],
    resources: ['roles', 'rolebindings', 'clusterroles', 'clusterrolebindings'],
    verbs: MAKE,
    could: 'hand on rights, which then outlive it',
  },
  {
    groups: ['everest.percona.com'],
    resources: ['dataimporters'],
    verbs: MAKE,
    could: 'give any right to an importer',
  },
  {
    groups: [''],
    resources: ['serviceaccounts/token'],
    verbs: ['create'],
    could: 'act as another service account',
  },
  {
    groups: [''],
    resources: ['pods', 'replicationcontrollers'],
    verbs: MAKE,
    could: 'run containers as another service account',
  },
  {
    groups: ['apps', 'batch'],
    resources: [
      'deployments',
      'statefulsets',
      'daemonsets',
      'replicasets',
      'jobs',
      'cronjobs',
    ],
    verbs: MAKE,
    could: 'run containers as another service account',
  },
  {
    groups: [''],
    resources: ['pods/exec', 'pods/attach', 'pods/portforward', 'pods/proxy'],
    verbs: ['create', 'get'],
    could: "reach into others' containers",
  },
  {
    groups: [''],
    resources: ['pods/ephemeralcontainers'],
    verbs: ['update', 'patch'],
    could: "reach into others' containers",
  },
  {
    groups: [''],
    resources: ['nodes/proxy'],
    verbs: ['get', ...MAKE],
    could: "run commands in every node's containers",
  },
  {
    groups: [''],
    resources: ['secrets'],
    verbs: READ_ALL,
    exceptNamed: true,
    could: 'read or delete every Secret',
  },
  {
    groups: [''],
    resources: ['secrets'],
    verbs: ['get'],
    exceptNamed: true,
    clusterOnly: true,
    could: 'read every Secret of the cluster',
  },
  {
    groups: [''],
    resources: ['persistentvolumes'],
    verbs: MAKE,
    could: "read and write a node's files",
  },
  {
    groups: [''],
    resources: ['namespaces'],
    verbs: MAKE,
    could: 'loosen what a namespace allows its Pods',
  },
  {
    groups: ['certificates.k8s.io'],
    resources: ['certificatesigningrequests/approval', 'signers'],
    verbs: ['update', 'patch', 'approve', 'sign'],
    could: "make itself anybody's certificate",
  },
  {
    groups: ['admissionregistration.k8s.io'],
    resources: [
      'mutatingwebhookconfigurations',
      'validatingwebhookconfigurations',
      'mutatingadmissionpolicies',
      'mutatingadmissionpolicybindings',
    ],
    verbs: MAKE,
    could: 'see and change what others write to the cluster',
  },
  {
    groups: ['apiregistration.k8s.io', 'apiextensions.k8s.io'],
    resources: ['apiservices', 'customresourcedefinitions'],
    verbs: MAKE,
    could: 'change what the API server offers',
  },
];

/** As RBAC reads a list: `*` is everything, and `pods` does not mean `pods/exec`. */
function grants(given: string[] | undefined, meant: string[]): boolean {
  return meant.some(word => given?.includes(word) || given?.includes('*'));
}

/** `*` followed by `/exec` is that subresource of everything. */
function grantsResource(given: string[] | undefined, meant: string[]): boolean {
  return (
    grants(given, meant) ||
    meant.some(word => {
      const [, subresource] = word.split('/');
      return subresource && given?.includes(`*/${subresource}`);
    })
  );
}

/** What an importer could do with a right beyond what the right says; undefined: nothing more. */
export function escalationOf(
  rule: PolicyRule,
  scope: ImporterRight['scope'],
): string | undefined {
  const { apiGroups, resources, verbs, resourceNames } = rule;
  const found = ESCALATIONS.find(
    item =>
      grants(apiGroups, item.groups) &&
      grantsResource(resources, item.resources) &&
      grants(verbs, item.verbs) &&
      !(item.exceptNamed && resourceNames?.length) &&
      (scope === 'cluster' || !item.clusterOnly),
  );
  const taking = verbs?.find(verb => TAKING_VERBS.includes(verb));
  return (
    found?.could ??
    (taking && `take rights that it was not given ('${taking}')`)
  );
}

/** Whether a rule names everything of a kind; `*` followed by `/scale` does too. */
export function hasWildcard(rule: PolicyRule): boolean {
  const { apiGroups, resources, verbs, nonResourceURLs } = rule;
  return [apiGroups, resources, verbs, nonResourceURLs].some(words =>
    words?.some(word => word.includes('*')),
  );
}
