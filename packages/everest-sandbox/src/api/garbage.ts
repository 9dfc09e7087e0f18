import {
  allKinds,
  apiVersionOf,
  CRD_KIND,
  Kind,
  NAMESPACE_KIND,
} from './kinds';
import { KubeObject } from './objects';
import { Store, StoreEvent } from './Store';
import { Writes } from './writes';

const FOREGROUND = 'foregroundDeletion';

/** Removes what a deleted owner or namespace leaves behind; on a real cluster the controller manager does it. */
export function startGarbageCollection(
  store: Store,
  writes: Writes,
): () => void {
  const kindOf = (object: KubeObject) =>
    allKinds(store.list(CRD_KIND)).find(
      (kind: Kind) =>
        kind.kind === object.kind && apiVersionOf(kind) === object.apiVersion,
    );
  const targetOf = (object: KubeObject) => ({
    kind: kindOf(object)!,
    namespace: object.metadata.namespace,
    name: object.metadata.name,
    dryRun: false,
    strict: false,
  });
  const dependentsOf = (uid?: string) =>
    store
      .everything()
      .filter(({ metadata }) =>
        metadata.ownerReferences?.some(owner => owner.uid === uid),
      );
  const removeAll = (objects: KubeObject[]) =>
    objects.forEach(object => {
      if (
        store.get(
          kindOf(object)!,
          object.metadata.namespace,
          object.metadata.name,
        ) &&
        !object.metadata.deletionTimestamp
      ) {
        writes.remove(targetOf(object), {});
      }
    });
  const settle = (owner: KubeObject) => {
    const kind = kindOf(owner);
    const current =
      kind && store.get(kind, owner.metadata.namespace, owner.metadata.name);
    const { deletionTimestamp, finalizers = [], uid } = current?.metadata ?? {};
    if (!current || !kind || !deletionTimestamp) return;
    if (kind === NAMESPACE_KIND) {
      const content = store
        .everything()
        .filter(({ metadata }) => metadata.namespace === current.metadata.name);
      removeAll(content);
      if (!content.length) store.remove(kind, current);
    } else if (finalizers.includes(FOREGROUND)) {
      const dependents = dependentsOf(uid);
      removeAll(dependents);
      if (dependents.length) return;
      const left = finalizers.filter(finalizer => finalizer !== FOREGROUND);
      writes
        .update(targetOf(current), object => ({
          ...object,
          metadata: { ...(object as KubeObject).metadata, finalizers: left },
        }))
        .catch(() => {});
    }
  };
  const onEvent = ({ type, object }: StoreEvent) => {
    if (type === 'DELETED') removeAll(dependentsOf(object.metadata.uid));
    const waiting = store
      .everything()
      .filter(({ metadata }) => metadata.deletionTimestamp);
    waiting.forEach(settle);
  };
  let queue: StoreEvent[] = [];
  return store.listen(event => {
    if (event.type === 'ADDED') return;
    // After the write that caused it, never inside.
    if (queue.push(event) === 1) {
      setImmediate(() => {
        const events = queue;
        queue = [];
        events.forEach(onEvent);
      });
    }
  });
}
