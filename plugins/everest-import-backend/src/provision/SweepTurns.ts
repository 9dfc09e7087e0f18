/** Something that a sweep looks after. */
export interface Chore {
  key: string;
  cluster: string;
}

/**
 * Whose turn it is in a sweep, which may not come to everything: first what was tried longest ago, and of what was never
 * tried one of each kind after the other. Each process has turns of its own: they make no sweep wrong, only fair.
 */
export class SweepTurns<T extends Chore> {
  readonly #tried = new Map<string, number>();
  #tries = 0;

  /**
   * What is not among them is forgotten.
   *
   * @returns the chores of each cluster, in the order in which they are to be tried
   */
  take(kinds: T[][]): T[][] {
    const longest = Math.max(0, ...kinds.map(({ length }) => length));
    const mixed = Array.from({ length: longest }, (_, index) =>
      kinds.flatMap(chores => chores.slice(index, index + 1)),
    ).flat();
    this.#keepOnly(new Set(mixed.map(({ key }) => key)));
    const triedAt = ({ key }: T) => this.#tried.get(key) ?? 0;
    mixed.sort((one, other) => triedAt(one) - triedAt(other));
    const clusters = new Map<string, T[]>();
    for (const chore of mixed) {
      const before = clusters.get(chore.cluster);
      if (before) {
        before.push(chore);
      } else {
        clusters.set(chore.cluster, [chore]);
      }
    }
    return [...clusters.values()];
  }

  tries({ key }: T) {
    this.#tries += 1;
    this.#tried.set(key, this.#tries);
  }

  #keepOnly(keys: Set<string>) {
    for (const key of this.#tried.keys()) {
      if (!keys.has(key)) {
        this.#tried.delete(key);
      }
    }
  }
}
