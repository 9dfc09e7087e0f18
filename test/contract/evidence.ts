import { KubeConfig } from '@kubernetes/client-node';
import { mockServices } from '@backstage/backend-test-utils';
import { waitUntil } from 'everest-sandbox';
import { DataImportJobObject } from '../../plugins/everest-import-backend/src/everest/objects';
import { EvidenceHistory } from '../../plugins/everest-import-backend/src/imports/evidence/EvidenceHistory';
import { EvidenceKeeper } from '../../plugins/everest-import-backend/src/imports/evidence/EvidenceKeeper';
import { HttpKubernetesConnection } from '../../plugins/everest-import-backend/src/kubernetes/connection/HttpKubernetesConnection';
import { WatchedClusters } from '../../plugins/everest-import-backend/src/kubernetes/watch/WatchedClusters';
import { ApiClient } from '../control-plane/ApiClient';
import { created, freshName, paths } from './connect';
import { database, mysqlUserSecret, s3Secret } from './manifests';

/** An importer that runs for ever. */
export async function importUnderWay(api: ApiClient, namespace: string) {
  const name = freshName('db');
  const secrets = paths.secrets(namespace);
  await created(api.create(secrets, mysqlUserSecret(`${name}-users`)));
  await created(api.create(secrets, s3Secret(`${name}-s3`)));
  const { metadata } = await created(
    api.create(
      paths.databases(namespace),
      database(name, {
        userSecret: `${name}-users`,
        importer: 'sandbox-hangs',
      }),
    ),
  );
  const job = await waitUntil(`the import of '${name}' runs`, async () => {
    const path = `${paths.importJobs(namespace)}/data-import-${name}`;
    const { status, body } = await api.get(path);
    const found = body as unknown as DataImportJobObject;
    return status === 200 && found.status?.state === 'Running' && found;
  });
  return { id: metadata.uid ?? '', name, job };
}

const FORGETFUL: EvidenceHistory = {
  evidenceOf: async () => new Map(),
  keepEvidence: async () => true,
  formerStages: async () => [],
};

/** The portal's own keeper of evidence, for one namespace; its clock runs faster than the world's. */
export async function keepEvidence(kubeconfig: string, namespace: string) {
  const began = Date.now();
  const clock = () => began + (Date.now() - began) * 20;
  const clusters = WatchedClusters.create({
    clusters: [
      {
        name: 'contract',
        title: 'Contract',
        access: { type: 'inCluster' },
        scope: 'namespaces',
        namespaces: [{ name: namespace, owners: [] }],
      },
    ],
    connect: ({ name }) =>
      new HttpKubernetesConnection({
        cluster: name,
        load: () => {
          const config = new KubeConfig();
          config.loadFromFile(kubeconfig);
          return config;
        },
      }),
    clock,
  });
  const [cluster] = clusters.list();
  const keeper = new EvidenceKeeper({
    clusters: [cluster],
    history: FORGETFUL,
    clock,
    logger: mockServices.logger.mock(),
  });
  clusters.onChange(change => keeper.take(change));
  clusters.start();
  await waitUntil(
    'databases and jobs are read',
    async () =>
      cluster.reading('databases', namespace).complete &&
      cluster.reading('jobs', namespace).complete,
  );
  return {
    look: () => keeper.look('contract'),
    runOf: (id: string) => keeper.runOf('contract', id),
    podOf: (job: DataImportJobObject) => keeper.podOf('contract', job),
    stop: () => {
      keeper.stop();
      clusters.stop();
    },
  };
}
