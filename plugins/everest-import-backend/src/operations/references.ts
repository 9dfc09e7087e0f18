import { NotFoundError } from '@backstage/errors';
import { TargetReferences } from '@everest-import/backstage-plugin-everest-import-common';
import { EVEREST_API, isManagedNamespace } from '../everest/names';
import { KubernetesObject } from '../everest/objects';
import { ClusterView } from '../kubernetes/watch/ClusterView';
import { listAll } from '../kubernetes/watch/listAll';
import { unreadKind } from '../kubernetes/watch/unreadKind';
import { Caller } from '../permissions';
import { ReadingDeps } from './ReadingDeps';

const PATIENCE_MS = 3_000;
/** More than anybody chooses from. */
const MOST = 500;

interface Typed extends KubernetesObject {
  spec?: { type?: string };
}

/** Undefined where it can't be read: nobody is told that there is none. */
async function namesIn(
  view: ClusterView,
  namespace: string,
  kind: 'backupstorages' | 'monitoringconfigs',
): Promise<{ name: string; type: string }[] | undefined> {
  const place = `namespaces/${encodeURIComponent(namespace)}`;
  try {
    const { items, tooMany } = await listAll(
      view.connection,
      `/apis/${EVEREST_API}/${place}/${kind}`,
      {
        signal: AbortSignal.timeout(PATIENCE_MS),
        most: MOST,
        keep: ({ metadata, spec }: Typed) => ({
          name: metadata.name,
          type: String(spec?.type ?? ''),
        }),
      },
    );
    // Of a list that is cut nobody can say what there is not
    return tooMany
      ? undefined
      : items.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return undefined;
  }
}

/**
 * Backup storages and monitoring configs of a namespace, which a new database may name.
 *
 * @throws NotFoundError where the caller may not import into the namespace, or there is none.
 */
export async function listReferences(
  caller: Caller,
  target: { cluster: string; namespace: string },
  deps: ReadingDeps,
): Promise<TargetReferences> {
  const { cluster, namespace } = target;
  const mayUse = await deps.authorizer.targets(caller);
  const view = deps.views.get(cluster);
  const notFound = new NotFoundError(
    `There is no namespace '${namespace}' on the cluster '${cluster}' that you may import into. Choose one that is offered.`,
  );
  if (!view || !mayUse(cluster, namespace)) {
    throw notFound;
  }
  const { reachable, everest } = view.state();
  // Nothing is known of the namespace then, or nothing can be made in it
  if (
    !reachable ||
    everest.generation === 'v2' ||
    unreadKind(view, namespace)
  ) {
    return {};
  }
  const isManaged = view
    .namespaces()
    .some(item => item.metadata.name === namespace && isManagedNamespace(item));
  if (!isManaged) {
    throw notFound;
  }
  const [backupStorages, monitoringConfigs] = await Promise.all([
    namesIn(view, namespace, 'backupstorages'),
    namesIn(view, namespace, 'monitoringconfigs'),
  ]);
  return {
    ...(backupStorages && { backupStorages }),
    ...(monitoringConfigs && {
      monitoringConfigs: monitoringConfigs.map(({ name }) => ({ name })),
    }),
  };
}
