import { escalationOf } from '../../../plugins/everest-import-backend/src/everest/escalations';
import { PolicyRule } from '../../../plugins/everest-import-backend/src/everest/objects';
import { advice, fault, Finding } from '../Finding';
import { ManifestRule } from './ManifestRule';

function lookAt(
  rule: PolicyRule,
  where: string,
  scope: 'namespace' | 'cluster',
): Finding[] {
  const { apiGroups = [], resources = [], verbs = [] } = rule;
  if (!apiGroups.length || !resources.length || !verbs.length)
    return [
      fault(
        'rights-empty',
        where,
        'A right has apiGroups, resources and verbs; without one of them Kubernetes refuses the Role, and the import never begins.',
      ),
    ];
  const found: Finding[] = [];
  const could = escalationOf(rule, scope);
  if (could)
    found.push(
      fault('rights-escalate', where, `With this right it could ${could}.`),
    );
  else if (
    resources.includes('secrets') &&
    verbs.includes('get') &&
    !rule.resourceNames?.length
  )
    found.push(
      advice(
        'rights-any-secret',
        where,
        'It may read any Secret whose name it knows; the payload has all keys that an import needs.',
      ),
    );
  return found;
}

/** Rights go into the Job's Role as they are: who writes a DataImporter gives them. */
export const rights: ManifestRule = ({ spec }) => [
  ...(spec?.permissions ?? []).flatMap((rule, index) =>
    lookAt(rule, `spec.permissions.${index}`, 'namespace'),
  ),
  ...(spec?.clusterPermissions ?? []).flatMap((rule, index) =>
    lookAt(rule, `spec.clusterPermissions.${index}`, 'cluster'),
  ),
];
