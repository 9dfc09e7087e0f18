import { fillIn } from '../words';
import { KubeObject } from '../objects';
import { readData } from '../readData';
import { RealImporters } from '../importers/RealImporters';
import { Cluster } from './Cluster';
import { Controller } from './Controller';
import { databases } from './databases';
import { imports } from './imports';
import { Kubelet, NODE } from './kubelet';
import { serveEverest } from './server';

interface EverestOptions {
  kubeConfigPath: string;
  /** About how long each state lasts. */
  paceMs?: number;
}

const ownerOf = ({ metadata }: KubeObject, kind: string) =>
  metadata.ownerReferences?.find((owner: any) => owner.kind === kind)?.name;

/** Makes the API server ask our admission, and know our node. */
async function register(cluster: Cluster, port: number, caBundle: string) {
  for (const sort of ['Mutating', 'Validating']) {
    const kind = `${sort}WebhookConfiguration`;
    await cluster.remove(kind, `everest-${sort.toLowerCase()}`);
    await cluster.make(sort, { port, caBundle });
  }
  const node = await cluster.make('Node', { node: NODE });
  const status = fillIn(readData('manifests').NodeStatus, { port });
  await cluster.setStatus(node, status);
}

/** Starts the Everest stand-in against any API server: its admission and its controllers. */
export async function startEverest(options: EverestOptions) {
  const { kubeConfigPath, paceMs = 2000 } = options;
  const cluster = new Cluster(kubeConfigPath);
  const real = new RealImporters();
  const node = new Kubelet(cluster, paceMs, real);
  const server = await serveEverest(cluster, node);
  await register(cluster, server.port, server.caBundle);

  const forDatabases = new Controller(
    cluster,
    databases(cluster, paceMs),
    paceMs,
  );
  const forImports = new Controller(cluster, imports(cluster), paceMs);
  await cluster.follow('DatabaseCluster', ({ metadata }) => {
    const { namespace = '', name, deletionTimestamp } = metadata;
    if (deletionTimestamp) real.forget(`${namespace}/${name}`);
    forDatabases.look(namespace, name);
  });
  await cluster.follow('DataImportJob', run => {
    const { namespace = '', name } = run.metadata;
    forImports.look(namespace, name);
    const database = ownerOf(run, 'DatabaseCluster');
    if (database) forDatabases.look(namespace, database);
  });
  await cluster.follow('Job', job => {
    const owner = ownerOf(job, 'DataImportJob');
    if (!owner) return;
    node.begin(job, owner);
    forImports.look(job.metadata.namespace!, owner);
  });
  await cluster.follow('Pod', ({ metadata, spec }) => {
    const { namespace, name, deletionTimestamp } = metadata;
    // As a kubelet does, once the container has ended.
    if (deletionTimestamp && spec.nodeName === NODE) {
      node.logs.end(name);
      cluster.remove('Pod', name, namespace, 0).catch(() => {});
    }
  });

  return {
    /** What an importer's container writes besides what it always does. */
    writeLog: (pod: string, lines: string[]) => node.logs.write(pod, lines),
    async stop() {
      cluster.stop();
      await real.stop();
      await server.stop();
    },
  };
}
