import { PART } from '../../tools/endedWrong';
import { Work } from '../../tools/Client';

/** What the target has of a dump that is not in one transaction. */
export class Filled {
  readonly #isDone: (work: Work) => boolean;
  /** Tables that hold rows of their own, and the work on them that is not known to be done. */
  readonly #tables = new Map<string, { ended: boolean; works: Work[] }>();
  #areAllIn = false;

  constructor(isDone: (work: Work) => boolean) {
    this.#isDone = isDone;
  }

  make(table: string) {
    this.#of(table);
  }

  begin(table: string, work: Work) {
    const of = this.#of(table);
    of.ended = false;
    of.works = [...of.works.filter(each => !this.#isDone(each)), work];
    this.#areAllIn = false;
  }

  /** No more rows come, as far as one knows. */
  end(table: string) {
    this.#of(table).ended = true;
  }

  /** What can only follow on all rows has begun. */
  endAll() {
    this.#areAllIn = true;
  }

  /** In words, for people. */
  get words(): string {
    if (this.#areAllIn)
      return `${PART}: all of its rows, and not all of its indexes and constraints`;
    const all = [...this.#tables.values()];
    if (!all.some(({ ended, works }) => ended || works.length > 0)) return PART;
    const full = all.filter(
      ({ ended, works }) => ended && works.every(this.#isDone),
    );
    return `${PART}: ${full.length} of ${all.length} tables have all of their rows`;
  }

  #of(table: string) {
    const known = this.#tables.get(table) ?? { ended: false, works: [] };
    this.#tables.set(table, known);
    return known;
  }
}
