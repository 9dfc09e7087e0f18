import { KubernetesObject } from '../../everest/objects';

function namespaceOf({ metadata }: KubernetesObject): string {
  return metadata.namespace ?? '';
}

function addressOf({ metadata }: KubernetesObject): string {
  return `${metadata.namespace ?? ''}/${metadata.name}`;
}

/** The objects of one kind by namespace and name, and by one key more; a change costs the same however many are held. */
export class ObjectIndex {
  readonly #keyOf: (object: KubernetesObject) => string | undefined;
  /** By namespace, which is empty for what is in none, and by name. */
  readonly #byNamespace = new Map<string, Map<string, KubernetesObject>>();
  readonly #byKey = new Map<string, Map<string, KubernetesObject>>();
  #size = 0;

  /** @param keyOf - the other key; undefined where an object has none */
  constructor(keyOf: (object: KubernetesObject) => string | undefined) {
    this.#keyOf = keyOf;
  }

  get size(): number {
    return this.#size;
  }

  all(): KubernetesObject[] {
    return [...this.#byNamespace.values()].flatMap(held => [...held.values()]);
  }

  /** @param namespace - empty for what is in none */
  inNamespace(namespace: string): KubernetesObject[] {
    return [...(this.#byNamespace.get(namespace)?.values() ?? [])];
  }

  /** @param namespace - empty for what is in none */
  find(namespace: string, name: string): KubernetesObject | undefined {
    return this.#byNamespace.get(namespace)?.get(name);
  }

  withKey(key: string): KubernetesObject[] {
    return [...(this.#byKey.get(key)?.values() ?? [])];
  }

  holds(object: KubernetesObject): boolean {
    return this.#held(object) !== undefined;
  }

  /** Takes the place of what had the same address, and hands that back. */
  put(object: KubernetesObject): KubernetesObject | undefined {
    const before = this.#held(object);
    if (before) {
      this.#dropKey(before);
    } else {
      this.#size += 1;
    }
    const namespace = namespaceOf(object);
    const held = this.#byNamespace.get(namespace) ?? new Map();
    this.#byNamespace.set(namespace, held.set(object.metadata.name, object));
    const key = this.#keyOf(object);
    if (key !== undefined) {
      const same = this.#byKey.get(key) ?? new Map();
      this.#byKey.set(key, same.set(addressOf(object), object));
    }
    return before;
  }

  /** Leaves alone another object that has taken the place of this one. */
  delete(object: KubernetesObject): void {
    const held = this.#held(object);
    if (held && held.metadata.uid === object.metadata.uid) {
      const namespace = namespaceOf(object);
      const others = this.#byNamespace.get(namespace);
      others?.delete(object.metadata.name);
      if (others?.size === 0) {
        this.#byNamespace.delete(namespace);
      }
      this.#size -= 1;
      this.#dropKey(held);
    }
  }

  #held(object: KubernetesObject): KubernetesObject | undefined {
    return this.find(namespaceOf(object), object.metadata.name);
  }

  #dropKey(object: KubernetesObject) {
    const key = this.#keyOf(object);
    const same = key === undefined ? undefined : this.#byKey.get(key);
    if (
      key !== undefined &&
      same?.delete(addressOf(object)) &&
      same.size === 0
    ) {
      this.#byKey.delete(key);
    }
  }
}
