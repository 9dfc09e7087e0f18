import {
  TargetCeilings,
  TargetCluster,
  TargetNamespace,
  TargetProfile,
} from '@everest-import/backstage-plugin-everest-import-common';
import { isDefaultClass, isManagedNamespace } from '../everest/names';
import { toTargetEngines } from '../everest/toTarget';
import { readOnlySentence } from '../everest/v2/names';
import type { ClusterView } from '../kubernetes/watch/ClusterView';
import { unreadKind } from '../kubernetes/watch/unreadKind';

export interface TargetOptions {
  view: ClusterView;
  /** Names that config lists, without `*`. */
  listed: string[];
  mayUse: (namespace: string) => boolean;
  profiles: TargetProfile[];
  ceilings: TargetCeilings;
  /** What holds in a namespace instead; undefined where nothing else does. */
  ceilingsOf: (namespace: string) => TargetCeilings | undefined;
}

function namespaceReason(view: ClusterView, name: string) {
  const namespaces = view.namespaces();
  // Without the right to list namespaces nothing can be said about one.
  if (namespaces.length === 0) {
    return undefined;
  }
  const found = namespaces.find(item => item.metadata.name === name);
  if (!found) {
    return 'The namespace does not exist.';
  }
  return isManagedNamespace(found)
    ? undefined
    : 'Everest does not manage this namespace.';
}

function toNamespace(
  view: ClusterView,
  name: string,
  ceilings: TargetCeilings | undefined,
): TargetNamespace {
  const engines = toTargetEngines(
    view.engines().filter(engine => engine.metadata.namespace === name),
  );
  const reason =
    namespaceReason(view, name) ??
    unreadKind(view, name)?.reason ??
    (engines.some(engine => !engine.reason)
      ? undefined
      : 'No engine is installed here.');
  return {
    name,
    engines,
    ...(ceilings && { ceilings }),
    ...(reason && { reason }),
  };
}

function clusterReason(view: ClusterView): string | undefined {
  const state = view.state();
  if (!state.reachable) {
    return [
      state.reason ?? 'The cluster does not answer.',
      ...(state.staleSince ? [`It is away since ${state.staleSince}.`] : []),
    ].join(' ');
  }
  if (state.everest.generation === 'v2') {
    return readOnlySentence(view.name);
  }
  return state.everest.installed ? undefined : 'Everest is not installed here.';
}

/** What may be imported into on one cluster; what can't be used says why. */
export function toTargetCluster(options: TargetOptions): TargetCluster {
  const { view, listed, mayUse, profiles, ceilings } = options;
  const managed = view
    .namespaces()
    .filter(isManagedNamespace)
    .map(item => item.metadata.name);
  const names = [...new Set([...listed, ...managed])].filter(mayUse).sort();
  const reason = clusterReason(view);
  return {
    name: view.name,
    title: view.title,
    namespaces: names.map(name =>
      toNamespace(view, name, options.ceilingsOf(name)),
    ),
    storageClasses: view.storageClasses().map(item => ({
      name: item.metadata.name,
      default: isDefaultClass(item),
    })),
    profiles,
    ceilings,
    ...(reason && { reason }),
  };
}
