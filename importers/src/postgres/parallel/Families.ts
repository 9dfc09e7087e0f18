import { QUALIFIED } from '../../sql/postgresNames';
import { TableShape } from './tableShape';

const ATTACH = new RegExp(
  `^ALTER TABLE (?:ONLY )?(${QUALIFIED}) ATTACH PARTITION (${QUALIFIED})`,
  'i',
);

/** Which tables are parts of others, or inherit from them. */
export class Families {
  readonly #parents = new Map<string, Set<string>>();
  readonly #wholes = new Set<string>();
  readonly #named: (written: string) => string;

  /** @param named - gives a table's name as it is kept */
  constructor(named: (written: string) => string) {
    this.#named = named;
  }

  get isEmpty(): boolean {
    return this.#wholes.size === 0;
  }

  /** @param shape - of the table that the statement makes, if it makes one */
  see(words: string, shape?: TableShape) {
    if (shape?.isPartitioned) this.#wholes.add(this.#named(shape.name));
    for (const parent of shape?.parents ?? []) this.#add(parent, shape!.name);
    const [, parent, part] = ATTACH.exec(words) ?? [];
    if (parent) this.#add(parent, part);
  }

  isWhole(table: string): boolean {
    return this.#wholes.has(table);
  }

  /** Its parents, and theirs. */
  ancestorsOf(table: string): string[] {
    const found = new Set<string>();
    const look = (each: string) => {
      for (const parent of this.#parents.get(each) ?? [])
        if (!found.has(parent)) {
          found.add(parent);
          look(parent);
        }
    };
    look(table);
    return [...found];
  }

  #add(parent: string, part: string) {
    const [whole, child] = [parent, part].map(this.#named);
    this.#wholes.add(whole);
    this.#parents.set(
      child,
      (this.#parents.get(child) ?? new Set()).add(whole),
    );
  }
}
