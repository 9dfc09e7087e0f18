import { KubernetesObject } from '../../everest/objects';

function addressOf({ metadata }: KubernetesObject): string {
  return `${metadata.namespace ?? ''}/${metadata.name}`;
}

/** The objects of one kind by address, and by one key more; a change costs the same however many are held. */
export class ObjectIndex {
  readonly #keyOf: (object: KubernetesObject) => string | undefined;
  #byAddress = new Map<string, KubernetesObject>();
  #byKey = new Map<string, Map<string, KubernetesObject>>();

  /** @param keyOf - the other key; undefined where an object has none */
  constructor(keyOf: (object: KubernetesObject) => string | undefined) {
    this.#keyOf = keyOf;
  }

  get size(): number {
    return this.#byAddress.size;
  }

  all(): KubernetesObject[] {
    return [...this.#byAddress.values()];
  }

  /** @param namespace - empty for what is in none */
  find(namespace: string, name: string): KubernetesObject | undefined {
    return this.#byAddress.get(`${namespace}/${name}`);
  }

  withKey(key: string): KubernetesObject[] {
    return [...(this.#byKey.get(key)?.values() ?? [])];
  }

  holds(object: KubernetesObject): boolean {
    return this.#byAddress.has(addressOf(object));
  }

  /** Takes the place of what had the same address, and hands that back. */
  put(object: KubernetesObject): KubernetesObject | undefined {
    const address = addressOf(object);
    const before = this.#byAddress.get(address);
    if (before) {
      this.#dropKey(address, before);
    }
    this.#byAddress.set(address, object);
    const key = this.#keyOf(object);
    if (key !== undefined) {
      const same = this.#byKey.get(key) ?? new Map();
      this.#byKey.set(key, same.set(address, object));
    }
    return before;
  }

  /** Leaves alone another object that has taken the place of this one. */
  delete(object: KubernetesObject): void {
    const address = addressOf(object);
    const held = this.#byAddress.get(address);
    if (held?.metadata.uid === object.metadata.uid) {
      this.#byAddress.delete(address);
      this.#dropKey(address, held);
    }
  }

  #dropKey(address: string, object: KubernetesObject) {
    const key = this.#keyOf(object);
    const same = key === undefined ? undefined : this.#byKey.get(key);
    if (key !== undefined && same?.delete(address) && same.size === 0) {
      this.#byKey.delete(key);
    }
  }
}
