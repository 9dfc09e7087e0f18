import { EventEmitter } from 'node:events';
import { KubeObject } from '../objects';
import { refusal } from '../words';
import { Kind } from './kinds';

export interface Change {
  version: number;
  type: 'ADDED' | 'MODIFIED' | 'DELETED';
  object: KubeObject;
  previous?: KubeObject;
}

const HISTORY = 2000;

export const keyOf = ({ apiVersion, kind, metadata }: KubeObject) =>
  [apiVersion, kind, metadata.namespace, metadata.name].join('/');

/** Objects in memory, with one counter of versions and a bounded history; emits every `change`. */
export class Store extends EventEmitter {
  version = 1000;
  readonly objects = new Map<string, KubeObject>();
  private oldest = this.version;
  private history: Change[] = [];

  get({ apiVersion, kind }: Kind, name = '', namespace = '') {
    return this.objects.get([apiVersion, kind, namespace, name].join('/'));
  }

  /** What there is of a kind, or was at a version that is still remembered. */
  list({ apiVersion, kind }: Kind, namespace?: string, version = this.version) {
    const held = new Map(this.objects);
    for (const { object, previous } of this.since(version).reverse()) {
      if (previous) held.set(keyOf(object), previous);
      else held.delete(keyOf(object));
    }
    const prefix = [apiVersion, kind, ...(namespace ? [namespace] : []), ''];
    return [...held]
      .filter(([key]) => key.startsWith(prefix.join('/')))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, object]) => object);
  }

  /** What has changed after a version. */
  since(version: number): Change[] {
    const { oldest } = this;
    if (version < oldest) throw refusal('expired', { version, oldest });
    return this.history.filter(change => change.version > version);
  }

  /** Forgets the history, as etcd does every few minutes. */
  compact(): void {
    this.history = [];
    this.oldest = this.version;
  }

  write(object: KubeObject): KubeObject {
    const previous = this.objects.get(keyOf(object));
    return this.record(previous ? 'MODIFIED' : 'ADDED', object, previous);
  }

  remove(object: KubeObject): KubeObject {
    return this.record('DELETED', object, object);
  }

  private record(
    type: Change['type'],
    given: KubeObject,
    previous?: KubeObject,
  ) {
    const version = ++this.version;
    const metadata = { ...given.metadata, resourceVersion: String(version) };
    const object = { ...given, metadata };
    if (type === 'DELETED') this.objects.delete(keyOf(object));
    else this.objects.set(keyOf(object), object);
    const change = { version, type, object, previous };
    if (this.history.push(change) > HISTORY)
      this.oldest = this.history.splice(0, HISTORY / 4).pop()!.version;
    this.emit('change', change);
    return object;
  }
}
