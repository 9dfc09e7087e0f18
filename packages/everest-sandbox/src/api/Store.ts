import { Kind } from './kinds';
import { KubeObject } from './objects';

export interface StoreEvent {
  version: number;
  type: 'ADDED' | 'MODIFIED' | 'DELETED';
  kind: Kind;
  object: KubeObject;
  previous?: KubeObject;
}

const HISTORY = 2000;

const keyOf = (kind: Kind) => `${kind.group}/${kind.plural}`;
const nameOf = (namespace: string | undefined, name: string) =>
  `${namespace ?? ''}/${name}`;

/** Objects in memory, with one version counter and a bounded history. */
export class Store {
  version = 1000;
  private compacted = this.version;
  private history: StoreEvent[] = [];
  private readonly objects = new Map<string, Map<string, KubeObject>>();
  private readonly listeners = new Set<(event: StoreEvent) => void>();

  get(kind: Kind, namespace: string | undefined, name: string) {
    return this.objects.get(keyOf(kind))?.get(nameOf(namespace, name));
  }

  list(kind: Kind, namespace?: string): KubeObject[] {
    const all = [...(this.objects.get(keyOf(kind))?.entries() ?? [])];
    return all
      .filter(([key]) => !namespace || key.startsWith(`${namespace}/`))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, object]) => object);
  }

  /** The objects as they were at a version that the history still reaches. */
  listAt(kind: Kind, namespace: string | undefined, version: number) {
    const at = new Map(
      this.list(kind, namespace).map(object => [object.metadata.uid, object]),
    );
    for (const event of [...(this.since(version) ?? [])].reverse()) {
      const { object, previous } = event;
      if (keyOf(event.kind) !== keyOf(kind)) continue;
      if (namespace && object.metadata.namespace !== namespace) continue;
      if (previous) at.set(object.metadata.uid, previous);
      else at.delete(object.metadata.uid);
    }
    const order = ({ metadata }: KubeObject) =>
      nameOf(metadata.namespace, metadata.name);
    return [...at.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  }

  everything(): KubeObject[] {
    return [...this.objects.values()].flatMap(map => [...map.values()]);
  }

  write(kind: Kind, object: KubeObject): KubeObject {
    const map = this.objects.get(keyOf(kind)) ?? new Map();
    this.objects.set(keyOf(kind), map);
    const key = nameOf(object.metadata.namespace, object.metadata.name);
    const previous = map.get(key);
    const stored = this.stamped(object);
    map.set(key, stored);
    this.record(previous ? 'MODIFIED' : 'ADDED', kind, stored, previous);
    return stored;
  }

  remove(kind: Kind, object: KubeObject): KubeObject {
    const { namespace, name } = object.metadata;
    this.objects.get(keyOf(kind))?.delete(nameOf(namespace, name));
    const last = this.stamped(object);
    this.record('DELETED', kind, last, object);
    return last;
  }

  /** Undefined when the history no longer reaches back so far. */
  since(version: number): StoreEvent[] | undefined {
    return version < this.compacted
      ? undefined
      : this.history.filter(event => event.version > version);
  }

  /** Forgets the history, as etcd does every few minutes. */
  compact(): void {
    this.history = [];
    this.compacted = this.version;
  }

  listen(listener: (event: StoreEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private stamped(object: KubeObject): KubeObject {
    this.version += 1;
    const resourceVersion = String(this.version);
    return { ...object, metadata: { ...object.metadata, resourceVersion } };
  }

  private record(
    type: StoreEvent['type'],
    kind: Kind,
    object: KubeObject,
    previous?: KubeObject,
  ) {
    const event = { version: this.version, type, kind, object, previous };
    this.history.push(event);
    if (this.history.length > HISTORY) {
      const dropped = this.history.splice(0, HISTORY / 4);
      this.compacted = dropped[dropped.length - 1].version;
    }
    for (const listener of [...this.listeners]) listener(event);
  }
}
