import { SANDBOX_CRDS } from 'everest-sandbox';
import { InstalledSchema } from '../everest/installedSchema';

interface Definition {
  metadata: { name: string; resourceVersion?: string };
  spec: {
    versions: {
      schema: { openAPIV3Schema: { properties: { spec: InstalledSchema } } };
    }[];
  };
}

const DATABASES = 'databaseclusters.everest.percona.com';
const amount = { 'x-kubernetes-int-or-string': true };
const amounts = { properties: { cpu: amount, memory: amount } };
const resources = {
  type: 'object',
  properties: { ...amounts.properties, limits: amounts, requests: amounts },
};

const storage = { properties: { size: amount, class: {} } };

/** Where a release differs from 1.10, which the sandbox speaks: a schema at a path, or null where there was none yet. */
type Differences = Record<string, InstalledSchema | null>;

const NEWER_WORDS: Differences = {
  'proxy.expose.type': {
    enum: ['internal', 'external', 'ClusterIP', 'LoadBalancer', 'NodePort'],
  },
};

const RELEASES: Record<string, Differences> = {
  '1.8': { 'proxy.expose.loadBalancerConfigName': null, engineFeatures: null },
  '1.10': {},
  '1.12': NEWER_WORDS,
  '1.15': { ...NEWER_WORDS, 'proxy.storage': storage },
  '1.16': {
    ...NEWER_WORDS,
    'proxy.storage': storage,
    'engine.resources': resources,
    'proxy.resources': resources,
  },
};

export const EVEREST_RELEASES = Object.keys(RELEASES);

function put(
  schema: InstalledSchema,
  path: string,
  part: InstalledSchema | null,
) {
  const keys = path.split('.');
  const last = keys.pop()!;
  const parent = keys.reduce((at, key) => at.properties![key], schema);
  if (part) {
    const type = part.enum ? 'string' : 'object';
    parent.properties![last] = { type, ...structuredClone(part) } as object;
  } else {
    delete parent.properties![last];
  }
}

/** How a release of Everest defines its databases. */
export function everestDefinition(release: string): Definition {
  const crds = SANDBOX_CRDS as unknown as Definition[];
  const crd = structuredClone(
    crds.find(({ metadata }) => metadata.name === DATABASES)!,
  );
  const { spec } = crd.spec.versions[0].schema.openAPIV3Schema.properties;
  Object.entries(RELEASES[release]).forEach(([path, part]) =>
    put(spec, path, part),
  );
  return crd;
}

export function everestSchema(release: string): InstalledSchema {
  const { versions } = everestDefinition(release).spec;
  return versions[0].schema.openAPIV3Schema.properties.spec;
}
