import { KubeObject } from '../objects';
import { builtIn, kindsWith } from './kinds';
import { keyOf, Store } from './Store';
import { remove } from './writes';

const FOREGROUND = 'foregroundDeletion';

const ownersOf = ({ metadata }: KubeObject): string[] =>
  (metadata.ownerReferences ?? []).map(({ uid }: { uid: string }) => uid);

/** Removes what nobody owns any more; on a real cluster the controller manager does it. */
function collect(store: Store) {
  const kinds = kindsWith(store.list(builtIn('CustomResourceDefinition')));
  const all = [...store.objects.values()].filter(object =>
    kinds.some(({ kind }) => kind === object.kind),
  );
  const uids = new Set(all.map(({ metadata }) => metadata.uid));
  const targetOf = ({ kind: name, metadata }: KubeObject) => {
    const kind = kinds.find(each => each.kind === name)!;
    return { store, kind, ...metadata };
  };
  const removeAll = (objects: KubeObject[]) =>
    objects
      .filter(object => store.objects.has(keyOf(object)))
      .filter(({ metadata }) => !metadata.deletionTimestamp)
      .forEach(object => remove(targetOf(object)));

  const orphans = all
    .filter(object => ownersOf(object).length)
    .filter(object => !ownersOf(object).some(uid => uids.has(uid)));
  removeAll(orphans);
  for (const object of all.filter(each => each.metadata.deletionTimestamp)) {
    const { uid, name, finalizers = [] } = object.metadata;
    if (object.kind === 'Namespace') {
      const held = all.filter(each => each.metadata.namespace === name);
      removeAll(held);
      if (!held.length) store.remove(object);
    } else if (finalizers.includes(FOREGROUND)) {
      const held = all.filter(each => ownersOf(each).includes(uid));
      removeAll(held);
      if (held.length) continue;
      const left = finalizers.filter((each: string) => each !== FOREGROUND);
      const metadata = { ...object.metadata, finalizers: left };
      if (left.length) store.write({ ...object, metadata });
      else store.remove(object);
    }
  }
}

/** Collects after every change, never inside the write that made it. */
export function collectGarbage(store: Store) {
  let planned: NodeJS.Immediate | undefined;
  store.on('change', () => {
    planned ??= setImmediate(() => {
      planned = undefined;
      collect(store);
    });
  });
}
