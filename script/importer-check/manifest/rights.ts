import { PolicyRule } from '../../../plugins/everest-import-backend/src/everest/objects';
import { advice, fault, Finding } from '../Finding';
import { ManifestRule } from './ManifestRule';

const ESCALATING = {
  verbs: ['escalate', 'bind', 'impersonate'],
  resources: [
    'roles',
    'rolebindings',
    'clusterroles',
    'clusterrolebindings',
    'pods/exec',
    'serviceaccounts/token',
  ],
};
const WRITING = ['create', 'update', 'patch', 'delete', 'deletecollection'];

function lookAt(
  rule: PolicyRule,
  where: string,
  wholeCluster: boolean,
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
  const escalates =
    verbs.some(verb => ESCALATING.verbs.includes(verb)) ||
    (resources.some(name => ESCALATING.resources.includes(name)) &&
      verbs.some(verb => [...WRITING, 'get'].includes(verb)));
  if (escalates)
    found.push(
      fault(
        'rights-escalate',
        where,
        'With this right an importer can take any other.',
      ),
    );
  if (resources.includes('secrets') && !rule.resourceNames?.length) {
    const all =
      wholeCluster ||
      verbs.some(verb => ['list', 'watch', 'deletecollection'].includes(verb));
    found.push(
      all
        ? fault(
            'rights-all-secrets',
            where,
            `It reads all Secrets${
              wholeCluster ? ' of the cluster' : ' of the namespace'
            }: ask for 'get' with resourceNames, in the namespace.`,
          )
        : advice(
            'rights-any-secret',
            where,
            'It may read any Secret whose name it knows; the payload has all keys that an import needs.',
          ),
    );
  }
  return found;
}

/** Rights go into the Job's Role as they are: who writes a DataImporter gives them. */
export const rights: ManifestRule = ({ spec }) => [
  ...(spec?.permissions ?? []).flatMap((rule, index) =>
    lookAt(rule, `spec.permissions.${index}`, false),
  ),
  ...(spec?.clusterPermissions ?? []).flatMap((rule, index) =>
    lookAt(rule, `spec.clusterPermissions.${index}`, true),
  ),
];
