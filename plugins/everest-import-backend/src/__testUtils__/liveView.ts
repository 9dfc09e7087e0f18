import { KubernetesConnection } from '../kubernetes/connection/KubernetesConnection';
import { KubernetesObject } from '../everest/objects';
import { ClusterView } from '../kubernetes/watch/ClusterView';
import { askWho } from '../kubernetes/watch/askWho';
import { sampleView } from './sampleFacts';

const EVEREST = '/apis/everest.percona.com/v1alpha1';

/** A cluster as one round of lists shows it; tests that need a watch have one of their own. */
export async function readLiveView(
  connection: KubernetesConnection,
): Promise<ClusterView> {
  async function list<T extends KubernetesObject>(path: string): Promise<T[]> {
    const reply = await connection.request<{ items: T[] }>({
      method: 'GET',
      path,
    });
    return reply.body.items;
  }
  const [importers, databases, engines, namespaces, storageClasses] =
    await Promise.all([
      list(`${EVEREST}/dataimporters`),
      list(`${EVEREST}/databaseclusters`),
      list(`${EVEREST}/databaseengines`),
      list('/api/v1/namespaces'),
      list('/apis/storage.k8s.io/v1/storageclasses'),
    ]);
  const answers = async () =>
    (await askWho(connection, AbortSignal.timeout(5_000))).uid;
  return sampleView({
    connection,
    uid: await answers(),
    answers,
    importers: () => importers,
    databases: () => databases,
    engines: () => engines,
    namespaces: () => namespaces,
    storageClasses: () => storageClasses,
  });
}
