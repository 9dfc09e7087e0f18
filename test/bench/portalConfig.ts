import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_ANNOTATION } from '../../plugins/everest-import-common/src';
import { stringify } from 'yaml';
import { REPOSITORY_ROOT } from '../control-plane/builtServers';
import { BenchClusters } from './BenchClusters';
import { BenchImport } from './objects';

const OWNER = 'group:default/guests';
const EVEREST = { group: 'everest.percona.com', apiVersion: 'v1alpha1' };
/** What the Kubernetes plugin is asked for: what an import is made of. */
export const CUSTOM_RESOURCES = ['databaseclusters', 'dataimportjobs'].map(
  plural => ({ ...EVEREST, plural }),
);

/** The services, each of which says in its annotation which databases are its own. */
function serviceEntities(imports: BenchImport[]) {
  const byService = new Map<string, BenchImport[]>();
  for (const item of imports) {
    if (item.service) {
      const others = byService.get(item.service) ?? [];
      byService.set(item.service, [...others, item]);
    }
  }
  return [...byService].map(([name, items]) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: {
        [DATABASE_ANNOTATION]: items
          .map(item => `${item.cluster}/${item.namespace}/${item.name}`)
          .join(','),
        'backstage.io/kubernetes-id': name,
      },
    },
    spec: { type: 'service', lifecycle: 'production', owner: OWNER },
  }));
}

const writeYaml = (file: string, ...documents: object[]) =>
  writeFileSync(
    file,
    documents.map(document => stringify(document)).join('---\n'),
    { mode: 0o600 },
  );

/** For the imports' plugin, with no more rights than `deploy/` gives it. */
function everestImport(clusters: BenchClusters) {
  const namespaces = [{ name: '*', owners: [OWNER], defaultOwner: OWNER }];
  return {
    clusters: clusters.planes.map(([name, plane]) => ({
      name,
      kubeconfig: { file: plane.kubeconfigOf('portal') },
      namespaces,
    })),
  };
}

/** For the Kubernetes plugin, which asks for more kinds, as an administrator. */
function kubernetes(clusters: BenchClusters) {
  return {
    serviceLocatorMethod: { type: 'multiTenant' },
    customResources: CUSTOM_RESOURCES,
    clusterLocatorMethods: [
      {
        type: 'config',
        clusters: clusters.planes.map(([name, { access }]) => ({
          name,
          url: access.url,
          caData: Buffer.from(access.caPem).toString('base64'),
          authProvider: 'serviceAccount',
          serviceAccountToken: access.token,
        })),
      },
    ],
  };
}

/** Writes a portal's app-config and catalog into a folder; returns the path of the config. */
export function writePortalConfig(options: {
  directory: string;
  port: number;
  /** `backend.database` of app-config. */
  database: object;
  clusters: BenchClusters;
}): string {
  const { directory, port, database, clusters } = options;
  const entities = join(directory, 'services.yaml');
  writeYaml(entities, ...serviceEntities(clusters.imports));
  const url = `http://localhost:${port}`;
  const file = join(directory, 'app-config.yaml');
  writeYaml(file, {
    app: {
      title: 'Benchmark',
      baseUrl: url,
      packages: 'all',
      extensions: [{ 'page:catalog': { config: { path: '/' } } }],
    },
    organization: { name: 'Benchmark' },
    backend: {
      baseUrl: url,
      listen: { host: '127.0.0.1', port },
      csp: { 'connect-src': ["'self'", 'http:', 'https:'] },
      database,
    },
    auth: {
      environment: 'production',
      providers: {
        guest: {
          userEntityRef: 'user:default/guest',
          dangerouslyAllowOutsideDevelopment: true,
        },
      },
    },
    permission: { enabled: true },
    catalog: {
      locations: [join(REPOSITORY_ROOT, 'examples/org.yaml'), entities].map(
        target => ({
          type: 'file',
          target,
          rules: [{ allow: ['User', 'Group', 'Component'] }],
        }),
      ),
    },
    everestImport: everestImport(clusters),
    kubernetes: kubernetes(clusters),
  });
  return file;
}
