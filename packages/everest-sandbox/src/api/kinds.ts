import { CrdSchema } from '../crds/schema';
import { KubeObject } from './objects';

export interface Kind {
  group: string;
  version: string;
  plural: string;
  kind: string;
  namespaced: boolean;
  hasStatus: boolean;
  /** Only of custom resources. */
  schema?: CrdSchema;
}

// group version plural kind, then N (namespaced) and S (status subresource).
const BUILT_IN: Kind[] = `
- v1 namespaces Namespace S
- v1 nodes Node S
- v1 secrets Secret N
- v1 configmaps ConfigMap N
- v1 serviceaccounts ServiceAccount N
- v1 events Event N
- v1 pods Pod NS
- v1 persistentvolumeclaims PersistentVolumeClaim NS
- v1 resourcequotas ResourceQuota NS
- v1 limitranges LimitRange N
batch v1 jobs Job NS
storage.k8s.io v1 storageclasses StorageClass -
rbac.authorization.k8s.io v1 roles Role N
rbac.authorization.k8s.io v1 rolebindings RoleBinding N
rbac.authorization.k8s.io v1 clusterroles ClusterRole -
rbac.authorization.k8s.io v1 clusterrolebindings ClusterRoleBinding -
admissionregistration.k8s.io v1 validatingwebhookconfigurations ValidatingWebhookConfiguration -
admissionregistration.k8s.io v1 mutatingwebhookconfigurations MutatingWebhookConfiguration -
apiextensions.k8s.io v1 customresourcedefinitions CustomResourceDefinition S`
  .trim()
  .split('\n')
  .map(line => {
    const [group, version, plural, kind, flags] = line.split(' ');
    return {
      group: group === '-' ? '' : group,
      version,
      plural,
      kind,
      namespaced: flags.includes('N'),
      hasStatus: flags.includes('S'),
    };
  });

export const CRD_KIND = BUILT_IN[BUILT_IN.length - 1];
export const NAMESPACE_KIND = BUILT_IN[0];
export const NODE_KIND = BUILT_IN[1];

export function builtInKind(plural: string): Kind {
  const found = BUILT_IN.find(kind => kind.plural === plural);
  if (!found) throw new Error(`No built-in resource '${plural}'; add it here`);
  return found;
}

/** Every resource the server knows: the built-in ones and what CRDs add. */
export function allKinds(crds: KubeObject[]): Kind[] {
  const custom = crds.flatMap(crd => {
    const spec = crd.spec as CrdSpec;
    return spec.versions.map(version => ({
      group: spec.group,
      version: version.name,
      plural: spec.names.plural,
      kind: spec.names.kind,
      namespaced: spec.scope === 'Namespaced',
      hasStatus: Boolean(version.subresources?.status),
      schema: version.schema.openAPIV3Schema,
    }));
  });
  return [...BUILT_IN, ...custom];
}

export interface CrdSpec {
  group: string;
  scope: string;
  names: { plural: string; kind: string };
  versions: Array<{
    name: string;
    subresources?: { status?: object };
    schema: { openAPIV3Schema: CrdSchema };
  }>;
}

export const apiVersionOf = (kind: Kind) =>
  kind.group ? `${kind.group}/${kind.version}` : kind.version;

export const resourceOf = (kind: Kind) =>
  kind.group ? `${kind.plural}.${kind.group}` : kind.plural;
