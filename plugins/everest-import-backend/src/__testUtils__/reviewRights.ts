import { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

interface Rights {
  /** `verb resource`, or `verb resource namespace`. */
  denied: Set<string>;
  /** As with an authorizer that can't list what it grants. */
  incompleteRules: boolean;
}

/** Answers a review of the portal's own rights as an API server does. */
export async function reviewRights(
  request: IncomingMessage,
  response: ServerResponse,
  rights: Rights,
) {
  const { spec } = JSON.parse(await text(request));
  response.writeHead(201, { 'content-type': 'application/json' });
  if (request.url?.endsWith('/selfsubjectrulesreviews')) {
    response.end(JSON.stringify({ status: rulesIn(spec.namespace, rights) }));
    return;
  }
  const {
    verb,
    group,
    resource: plural,
    subresource,
    namespace,
  } = spec?.resourceAttributes ?? {};
  const resource = subresource ? `${plural}/${subresource}` : plural;
  const right = [
    verb,
    group ? `${resource}.${group}` : resource,
    ...(namespace ? [namespace] : []),
  ].join(' ');
  const username = 'system:serviceaccount:portal:backstage';
  response.end(
    JSON.stringify({
      status: { allowed: !rights.denied.has(right), userInfo: { username } },
    }),
  );
}

/** What a Role in the namespace grants, one rule a right, as RBAC lists it. */
function rulesIn(namespace: string, { denied, incompleteRules }: Rights) {
  const verbs = ['get', 'list', 'watch', 'create', 'delete'];
  const resources = [
    ...['dataimportjobs', 'databaseclusters', 'databaseengines'].map(plural => [
      plural,
      'everest.percona.com',
    ]),
    ['secrets', ''],
  ];
  const granted = resources.flatMap(([plural, group]) =>
    verbs
      .filter(
        verb =>
          !denied.has(`${verb} ${plural}${group && `.${group}`} ${namespace}`),
      )
      .map(verb => ({
        verbs: [verb],
        apiGroups: [group],
        resources: [plural],
      })),
  );
  return {
    resourceRules: incompleteRules ? [] : granted,
    nonResourceRules: [],
    incomplete: incompleteRules,
  };
}
