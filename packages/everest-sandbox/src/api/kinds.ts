import { Fields, KubeObject } from '../objects';
import { readData } from '../readData';

export interface Kind {
  apiVersion: string;
  group: string;
  kind: string;
  plural: string;
  /** As messages name it: `databaseclusters.everest.percona.com`. */
  resource: string;
  namespaced?: boolean;
  /** The status is a subresource. */
  status?: boolean;
  /** What the status of a new object is. */
  initially?: object;
  /** Only of custom resources. */
  schema?: object;
}

type Traits = Partial<Kind>;

function kindOf(apiVersion: string, kind: string, traits: Traits): Kind {
  const group = apiVersion.split('/').slice(0, -1).join();
  const { plural = `${kind.toLowerCase()}s` } = traits;
  const resource = group ? `${plural}.${group}` : plural;
  return { ...traits, apiVersion, group, kind, plural, resource };
}

type Table = Record<string, Record<string, Traits>>;

const BUILT_IN = Object.entries(readData('kinds') as Table).flatMap(
  ([apiVersion, kinds]) =>
    Object.entries(kinds).map(entry => kindOf(apiVersion, ...entry)),
);

export const builtIn = (kind: string) =>
  BUILT_IN.find(each => each.kind === kind)!;

/** Every resource of a server: the built-in ones and what its CRDs add. */
export function kindsWith(crds: KubeObject[]): Kind[] {
  const custom = crds.flatMap(({ spec: { group, names, scope, versions } }) =>
    versions.map(({ name, schema, subresources }: Fields) =>
      kindOf(`${group}/${name}`, names.kind, {
        plural: names.plural,
        namespaced: scope === 'Namespaced',
        status: Boolean(subresources?.status),
        schema: schema.openAPIV3Schema,
      }),
    ),
  );
  return [...BUILT_IN, ...custom];
}
