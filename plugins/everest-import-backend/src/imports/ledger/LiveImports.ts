import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { Place, placeOf } from './DirtyPlaces';

const keyOf = ({ namespace, name }: Place) => `${namespace}/${name}`;

/** The words of what a cluster holds, by the import's id. */
export class LiveImports {
  readonly #words = new Map<string, Import>();
  readonly #byPlace = new Map<string, Set<string>>();

  get(uid: string): Import | undefined {
    return this.#words.get(uid);
  }

  all(): Import[] {
    return [...this.#words.values()];
  }

  places(): Place[] {
    return [...this.#byPlace.keys()].map(placeOf);
  }

  set(words: Import) {
    const key = keyOf(words);
    this.#words.set(words.id, words);
    this.#byPlace.set(key, (this.#byPlace.get(key) ?? new Set()).add(words.id));
  }

  delete(uid: string) {
    this.#words.delete(uid);
  }

  /** What is not in a place any more leaves it. */
  keepOnly(place: Place, uids: Set<string>) {
    const key = keyOf(place);
    for (const uid of this.#byPlace.get(key) ?? []) {
      if (!uids.has(uid)) {
        this.#words.delete(uid);
      }
    }
    if (uids.size > 0) {
      this.#byPlace.set(key, uids);
    } else {
      this.#byPlace.delete(key);
    }
  }
}
