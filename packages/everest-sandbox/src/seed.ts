import { Cluster } from './everest/Cluster';
import { ENGINES } from './everest/engines';
import { shippedImporters } from './importers/manifests';
import { readData } from './readData';

const MANAGED = { 'app.kubernetes.io/managed-by': 'everest' };
const image = 'registry.sandbox.test/importer:1.0';

/** What the engine operator says of itself. */
function statusOf(type: string) {
  const { operatorVersion, versions } = ENGINES[type];
  const offered = versions.map((version, index) => {
    const status = index ? 'available' : 'recommended';
    const imagePath = `registry.sandbox.test/${version}`;
    return [version, { status, imagePath, imageHash: '' }];
  });
  const availableVersions = { engine: Object.fromEntries(offered) };
  return { status: 'installed', operatorVersion, availableVersions };
}

/** Makes a namespace as Everest manages it. */
async function manage(cluster: Cluster, namespace: string, lacking?: string) {
  await cluster.make('Namespace', { name: namespace, labels: MANAGED });
  for (const [type, { operator, secretKeys }] of Object.entries(ENGINES)) {
    const user = secretKeys.map(name => ({
      name,
      description: `Secret key ${name}`,
    }));
    const values = { operator, namespace, type, user };
    const engine = await cluster.make('Engine', values);
    const absent = { status: 'not installed' };
    const status = type === lacking ? absent : statusOf(type);
    await cluster.setStatus(engine, status);
  }
}

/** Fills any API server that knows Everest's resources with what the README lists. */
export async function seed(options: {
  kubeConfigPath: string;
  /** With importers for all of `data/troubles.yaml`. */
  troubles?: boolean;
  /** With a backup storage, which lies at this address, and monitoring for who chooses them. */
  demoEndpoint?: string;
}) {
  const cluster = new Cluster(options.kubeConfigPath);
  const supportedEngines = Object.keys(ENGINES);
  const { steps: _, ...troubles } = readData('troubles');
  const named = Object.keys(options.troubles ? troubles : {}).map(
    (name): [string, object] => [name, {}],
  );
  const importers = Object.entries<object>(readData('importers'));
  for (const [name, given] of [...importers, ...named]) {
    const jobSpec = { image, command: ['/importer', name] };
    const spec = { supportedEngines, jobSpec, ...given };
    await cluster.make('Importer', { name, spec });
  }
  for (const { metadata, spec } of shippedImporters()) {
    const { name, annotations } = metadata;
    const importer = await cluster.make('Importer', { name, spec });
    await cluster.merge(importer, { metadata: { annotations } });
  }
  for (const name of ['standard', 'fast'])
    await cluster.make('StorageClass', {
      name,
      isDefault: `${name === 'standard'}`,
    });
  for (const name of ['team-blue', 'team-green', 'team-red'])
    await manage(cluster, name);
  await manage(cluster, 'team-bare', 'pxc');
  const { demoEndpoint: s3Endpoint } = options;
  if (s3Endpoint)
    for (const namespace of ['team-blue', 'team-green']) {
      await cluster.make('BackupStorage', { namespace, s3Endpoint });
      await cluster.make('Monitoring', { namespace });
    }
  await cluster.make('Namespace', { name: 'unmanaged' });
}
