import { Cluster } from '../everest/Cluster';
import { Controller } from '../everest/Controller';
import { now } from '../objects';
import { readData } from '../readData';
import { fillIn } from '../words';
import { instances } from './instances';

const { crds } = readData('secondCrds');
const { objects } = readData('secondObjects');
const MANAGED = { 'app.kubernetes.io/managed-by': 'everest' };

const apiOf = (kind: string) => `${crds[kind].group}/v1alpha1`;

/** Starts the stand-in of OpenEverest v2, with what `data/secondObjects.yaml` lists. */
export async function startOpenEverest(options: {
  kubeConfigPath: string;
  s3Endpoint: string;
  /** About how long each state lasts. */
  paceMs?: number;
}) {
  const { kubeConfigPath, s3Endpoint, paceMs = 2000 } = options;
  const cluster = new Cluster(kubeConfigPath, apiOf);
  const ready = { state: 'Succeeded', completedAt: now() };
  await cluster.make('Namespace', { name: 'team-blue', labels: MANAGED });
  for (const object of fillIn(objects, { s3Endpoint })) {
    const made = await cluster.put(object);
    if (made.kind === 'Backup') await cluster.setStatus(made, ready);
  }
  const controller = new Controller(
    cluster,
    instances(cluster, paceMs),
    paceMs,
  );
  await cluster.follow('Instance', ({ metadata }) =>
    controller.look(metadata.namespace!, metadata.name),
  );
  return { stop: async () => cluster.stop() };
}
