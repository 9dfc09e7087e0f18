import { at, Client, EVEREST } from '../everest/Client';
import { engineObjects } from './engines';
import { importerObjects } from './importers';

const STORAGE = '/apis/storage.k8s.io/v1';
const DEFAULT_CLASS = { 'storageclass.kubernetes.io/is-default-class': 'true' };

async function makeNamespace(
  client: Client,
  name: string,
  managed: boolean,
  notInstalled: string[],
) {
  const labels = managed ? { 'app.kubernetes.io/managed-by': 'everest' } : {};
  await client.ensure('/api/v1/namespaces', { metadata: { name, labels } });
  if (!managed) return;
  const path = at(EVEREST, 'databaseengines', name);
  await Promise.all(
    engineObjects(notInstalled).map(async engine => {
      await client.ensure(path, engine);
      await client.merge(`${path}/${engine.metadata.name}/status`, {
        status: engine.status,
      });
    }),
  );
}

/** Makes one namespace as Everest manages it. @internal */
export async function seedNamespace(options: {
  kubeConfigPath: string;
  name: string;
  notInstalled?: string[];
}) {
  const client = new Client(options.kubeConfigPath);
  await makeNamespace(client, options.name, true, options.notInstalled ?? []);
  client.close();
}

/** Fills any API server that knows Everest's resources with what the README lists. @internal */
export async function seed(options: { kubeConfigPath: string }): Promise<void> {
  const client = new Client(options.kubeConfigPath);
  const storageClass = (name: string, annotations = {}) =>
    client.ensure(at(STORAGE, 'storageclasses'), {
      metadata: { name, annotations },
      provisioner: 'sandbox.test/none',
    });
  await Promise.all([
    storageClass('standard', DEFAULT_CLASS),
    storageClass('fast'),
    ...importerObjects.map(importer =>
      client.ensure(at(EVEREST, 'dataimporters'), importer),
    ),
    ...['team-blue', 'team-green', 'team-red'].map(name =>
      makeNamespace(client, name, true, []),
    ),
    makeNamespace(client, 'team-bare', true, ['pxc']),
    makeNamespace(client, 'unmanaged', false, []),
  ]);
  client.close();
}
