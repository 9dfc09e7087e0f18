import { ImporterRight } from '@everest-import/backstage-plugin-everest-import-common';
import { escalationOf, hasWildcard } from './escalations';
import { PolicyRule } from './objects';

/** At most this many words of one list are shown; an importer's author decides how long it is. */
const SHOWN = 12;

function words(items: string[] | undefined, all: string): string {
  const list = items ?? [];
  if (list.includes('*')) {
    return all;
  }
  const shown =
    list.length > SHOWN
      ? [...list.slice(0, SHOWN), `${list.length - SHOWN} more`]
      : list;
  return shown.length > 1
    ? `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`
    : shown[0] ?? 'nothing';
}

function groupWords(groups: string[] | undefined): string {
  const named = (groups ?? []).filter(group => group !== '' && group !== '*');
  if (groups?.includes('*')) {
    return ' of every API group';
  }
  return named.length ? ` of ${words(named, '')}` : '';
}

function resourceWords(resource: string): string {
  const [, subresource] = /^\*\/(.+)$/.exec(resource) ?? [];
  return subresource ? `the ${subresource} of every resource` : resource;
}

function objectWords(rule: PolicyRule): string {
  const { resources, nonResourceURLs, apiGroups } = rule;
  return nonResourceURLs?.length
    ? `the paths ${words(nonResourceURLs, 'of every kind')}`
    : `${words(resources?.map(resourceWords), 'every resource')}${groupWords(
        apiGroups,
      )}`;
}

function toRight(
  rule: PolicyRule,
  scope: ImporterRight['scope'],
): ImporterRight {
  const names = rule.resourceNames?.length
    ? ` named ${words(rule.resourceNames, 'anything')}`
    : '';
  const escalation = escalationOf(rule, scope);
  const where =
    scope === 'cluster' ? ', in the whole cluster' : ', in its namespace';
  return {
    scope,
    text: `${words(rule.verbs, 'do anything with')} ${objectWords(
      rule,
    )}${names}${where}`,
    wildcard: hasWildcard(rule),
    ...(escalation && { escalation }),
  };
}

/** What an importer may do in Kubernetes, in words. */
export function toRights(spec: {
  permissions?: PolicyRule[];
  clusterPermissions?: PolicyRule[];
}): ImporterRight[] {
  return [
    ...(spec.permissions ?? []).map(rule => toRight(rule, 'namespace')),
    ...(spec.clusterPermissions ?? []).map(rule => toRight(rule, 'cluster')),
  ];
}
