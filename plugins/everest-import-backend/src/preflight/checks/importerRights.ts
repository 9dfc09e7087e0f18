import { PolicyRule } from '../../everest/objects';
import { ImporterCheck } from '../ImportFacts';

function hasWildcard(rule: PolicyRule): boolean {
  const { apiGroups, resources, verbs } = rule;
  return [apiGroups, resources, verbs].some(words => words?.includes('*'));
}

/** An importer's author can ask for any right, cluster-admin included. */
export const checkImporterRights: ImporterCheck = ({ importer, rules }) => {
  const { permissions = [], clusterPermissions = [] } = importer?.spec ?? {};
  const name = importer?.metadata.name;
  if (clusterPermissions.length > 0 && !rules.maxRights.cluster) {
    return [
      {
        field: 'importer',
        code: 'importer-cluster-rights',
        message: `The importer '${name}' asks for rights in the whole cluster. Choose another, or ask the platform team to allow it.`,
      },
    ];
  }
  const wildcard = [...permissions, ...clusterPermissions].some(hasWildcard);
  return wildcard && !rules.maxRights.wildcard
    ? [
        {
          field: 'importer',
          code: 'importer-wildcard-rights',
          message: `The importer '${name}' asks for rights on everything of a kind ('*'). Choose another, or ask the platform team to allow it.`,
        },
      ]
    : [];
};
