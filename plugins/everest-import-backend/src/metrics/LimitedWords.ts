/** Words as values of a label: the first so many, each as it is; any other is `other`, so that nobody can fill a time series database. */
export class LimitedWords {
  readonly #most: number;
  readonly #known = new Set<string>();

  constructor(most: number) {
    this.#most = most;
  }

  of(word: string): string {
    const isPlain = word.length <= 100;
    if (isPlain && this.#known.size < this.#most) {
      this.#known.add(word);
    }
    return this.#known.has(word) ? word : 'other';
  }
}
