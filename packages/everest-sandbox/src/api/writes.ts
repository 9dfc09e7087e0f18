import { randomBytes, randomUUID } from 'node:crypto';
import { compare } from 'fast-json-patch';
import { Fields, KubeObject, now } from '../objects';
import { cause, invalid, refusal } from '../words';
import { admit } from './admission';
import { check, decode } from './decode';
import { builtIn, Kind } from './kinds';
import { Target } from './Target';

/** A refusal that says which object it is about. */
function about(words: string, kind: Kind, name?: string, values: Fields = {}) {
  const details = { name, group: kind.group, kind: kind.plural };
  return refusal(words, { ...kind, name, ...values }, details);
}

export function find({ store, kind, namespace, name }: Target) {
  const found = store.get(kind, name, namespace);
  if (!found) throw about('notFound', kind, name);
  return found;
}

async function admitted(target: Target, given: KubeObject, old?: KubeObject) {
  const object = await admit('Mutating', target, given, old);
  check(target.kind, object, old);
  return admit('Validating', target, object, old);
}

export async function create(target: Target, body: object) {
  const { store, kind, namespace, dryRun } = target;
  const { metadata: given, status, ...rest } = decode(target, body);
  const suffix = randomBytes(3).toString('hex').slice(0, 5);
  const made = given.generateName ? given.generateName + suffix : '';
  const { resourceVersion, deletionTimestamp, name = made, ...kept } = given;
  const born = { uid: randomUUID(), creationTimestamp: now() };
  const first = kind.status ? { generation: 1 } : {};
  const wanted = {
    ...rest,
    metadata: { ...kept, name, namespace, ...born, ...first },
    status: kind.initially ?? (kind.status ? undefined : status),
  };
  const object = await admitted(target, wanted as KubeObject);
  if (store.get(kind, name, namespace))
    throw about('alreadyExists', kind, name);
  if (namespace) find({ store, kind: builtIn('Namespace'), name: namespace });
  return dryRun ? object : store.write(object);
}

const specOf = ({ metadata, status, ...rest }: KubeObject) => rest;

/** What a change may touch: the status alone, or all but the status. */
function merged(target: Target, current: KubeObject, next: KubeObject) {
  const { status } = next;
  if (target.subresource) return { ...current, status };
  const { labels, annotations, finalizers, ownerReferences } = next.metadata;
  const changeable = { labels, annotations, finalizers, ownerReferences };
  const metadata = { ...current.metadata, ...changeable };
  if (!target.kind.status) return { ...next, metadata };
  const changed = compare(specOf(current), specOf(next)).length > 0;
  const generation = current.metadata.generation + (changed ? 1 : 0);
  const { status: stays } = current;
  return { ...next, metadata: { ...metadata, generation }, status: stays };
}

type Change = (current: KubeObject) => KubeObject;

/** Makes an object what `change` makes of its latest version. */
export async function update(
  target: Target,
  change: Change,
  isPatch = false,
): Promise<KubeObject> {
  const { store, kind, name, dryRun } = target;
  const current = find(target);
  const next = decode(target, change(structuredClone(current)));
  const { resourceVersion: latest } = current.metadata;
  const { resourceVersion: seen = latest } = next.metadata;
  if (seen !== latest) throw about('modified', kind, name);
  const { uid: is } = current.metadata;
  const { uid: meant = is } = next.metadata;
  if (meant !== is)
    throw isPatch
      ? invalid(kind, current.metadata.name, [
          cause('fixed', 'metadata.uid', { value: meant }),
        ])
      : about('otherUid', kind, name, { wanted: meant, is });
  const wanted = merged(target, current, next);
  const object = await admitted(target, wanted, current);
  // Somebody was faster while the webhooks were asked.
  if (find(target) !== current) return update(target, change, isPatch);
  const { deletionTimestamp, finalizers } = object.metadata;
  const same = JSON.stringify(object) === JSON.stringify(current);
  if (dryRun || same) return object;
  const gone = deletionTimestamp && !finalizers?.length;
  return gone ? store.remove(object) : store.write(object);
}

/** Removes an object, or marks it where somebody has to let it go first. */
export function remove(target: Target, options: Fields = {}) {
  const { store, kind, dryRun } = target;
  const object = structuredClone(find(target));
  const { uid: is, name, generation, deletionTimestamp } = object.metadata;
  const wanted = options.preconditions?.uid ?? is;
  if (wanted !== is) throw about('otherUid', kind, name, { wanted, is });
  const version = object.metadata.resourceVersion;
  const seen = options.preconditions?.resourceVersion ?? version;
  if (seen !== version)
    throw about('otherVersion', kind, name, {
      ...{ of: kind.kind, wanted: seen, is: version },
    });
  const finalizers = new Set(object.metadata.finalizers);
  if (options.propagationPolicy === 'Foreground')
    finalizers.add('foregroundDeletion');
  if (!finalizers.size && kind.kind !== 'Namespace') {
    if (!dryRun) store.remove(object);
    const details = { name, group: kind.group, kind: kind.plural, uid: is };
    return { kind: 'Status', apiVersion: 'v1', status: 'Success', details };
  }
  if (deletionTimestamp) return object;
  const marks = { deletionTimestamp: now(), finalizers: [...finalizers] };
  const next = generation && { generation: generation + 1 };
  const metadata = { ...object.metadata, ...marks, ...next };
  const marked = { ...object, metadata };
  return dryRun ? marked : store.write(marked);
}
