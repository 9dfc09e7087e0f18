import { escalationOf, hasWildcard } from './escalations';
import { PolicyRule } from './objects';

const RBAC = 'rbac.authorization.k8s.io';

function rule(
  group: string,
  resources: string | string[],
  verbs: string | string[],
  more: PolicyRule = {},
): PolicyRule {
  return {
    apiGroups: [group],
    resources: [resources].flat(),
    verbs: [verbs].flat(),
    ...more,
  };
}

describe('escalationOf', () => {
  it.each<[string, PolicyRule, RegExp]>([
    ['escalate', rule(RBAC, 'roles', 'escalate'), /any right/],
    ['bind', rule(RBAC, 'clusterroles', 'bind'), /any right/],
    ['impersonate', rule('', 'serviceaccounts', 'impersonate'), /act as/],
    [
      'impersonate with names',
      rule('authentication.k8s.io', 'userextras/scopes', 'impersonate'),
      /'impersonate'/,
    ],
    [
      'bind to one role by its name',
      rule(RBAC, 'roles', 'bind', { resourceNames: ['one'] }),
      /any right/,
    ],
    ['role bindings', rule(RBAC, 'rolebindings', 'create'), /outlive/],
    ['tokens', rule('', 'serviceaccounts/token', 'create'), /service account/],
    ['running Pods', rule('', 'pods', 'create'), /service account/],
    ['running Jobs', rule('batch', 'jobs', 'patch'), /service account/],
    ['exec', rule('', 'pods/exec', 'get'), /containers/],
    ['exec of everything', rule('', '*/exec', 'create'), /containers/],
    ['a node', rule('', 'nodes/proxy', 'get'), /every node/],
    ['all Secrets', rule('', 'secrets', 'list'), /every Secret/],
    [
      'webhooks',
      rule(
        'admissionregistration.k8s.io',
        'mutatingwebhookconfigurations',
        'patch',
      ),
      /others write/,
    ],
    [
      'importers',
      rule('everest.percona.com', 'dataimporters', 'update'),
      /any right/,
    ],
    ['every verb', rule(RBAC, 'roles', '*'), /any right/],
    ['every resource', rule('', '*', 'list'), /every Secret/],
    ['every group', rule('*', 'jobs', 'create'), /service account/],
  ])('finds %s', (_what, given, could) => {
    expect(escalationOf(given, 'namespace')).toMatch(could);
  });

  it('takes a Secret by its name for more in the whole cluster only', () => {
    const given = rule('', 'secrets', 'get');
    expect(escalationOf(given, 'namespace')).toBeUndefined();
    expect(escalationOf(given, 'cluster')).toMatch(/Secret of the cluster/);
    expect(
      escalationOf({ ...given, resourceNames: ['one'] }, 'cluster'),
    ).toBeUndefined();
  });

  it.each<[string, PolicyRule]>([
    ['nothing', {}],
    ['reading Pods', rule('', ['pods', 'pods/log'], ['get', 'list', 'watch'])],
    ['everything of one operator', rule('pgv2.percona.com', '*', '*')],
    ['how many there are', rule('apps', 'statefulsets/scale', 'update')],
    [
      'Secrets by name',
      rule('', 'secrets', ['get', 'create', 'update', 'delete']),
    ],
    [
      'the database',
      rule('everest.percona.com', 'databaseclusters', ['get', 'update']),
    ],
    [
      'a restore',
      rule('pxc.percona.com', 'perconaxtradbclusterrestores', [
        'create',
        'get',
        'update',
        'delete',
      ]),
    ],
  ])('finds nothing in %s', (_what, given) => {
    expect(escalationOf(given, 'namespace')).toBeUndefined();
  });
});

describe('hasWildcard', () => {
  it.each<[PolicyRule, boolean]>([
    [rule('', 'pods', '*'), true],
    [rule('', '*/scale', 'update'), true],
    [rule('*', 'pods', 'get'), true],
    [{ nonResourceURLs: ['/apis/*'], verbs: ['get'] }, true],
    [{ nonResourceURLs: ['/metrics'], verbs: ['get'] }, false],
    [rule('', 'pods/log', 'get'), false],
    [{}, false],
  ])('%j: %s', (given, found) => {
    expect(hasWildcard(given)).toBe(found);
  });
});
