import { Failure } from '../failures';
import { Statement } from './Lexer';

const CONNECT = /^\\connect (?:-reuse-previous=on )?(.+)$/s;
const MOST_NAMES = 100;

/** The name in `harbour`, `"My harbour"`, or `"dbname='My harbour'"`. */
function nameOf(words: string): string {
  const inner = /^"(.*)"$/s.exec(words)?.[1].replace(/""/g, '"') ?? words;
  const named = /^dbname='(.*)'$/s.exec(inner)?.[1];
  return named === undefined ? inner : named.replace(/\\(.)/g, '$1');
}

/** The one database that is taken out of a dump of a whole server, by pg_dumpall. Of all others nothing is looked at. */
export class ClusterSection {
  readonly #wanted: string;
  readonly #names = new Set<string>();
  #now?: string;

  /** @param wanted - its name, as UTF-8 */
  constructor(wanted: string) {
    this.#wanted = Buffer.from(wanted).toString('latin1');
  }

  get isWanted(): boolean {
    return this.#now === this.#wanted;
  }

  /** Whether a statement is none of the database's. */
  skips({ skeleton }: Statement): boolean {
    const words = CONNECT.exec(skeleton)?.[1];
    if (words === undefined) return !this.isWanted;
    this.#now = nameOf(words);
    if (this.#names.size < MOST_NAMES) this.#names.add(this.#now);
    return true;
  }

  /** @throws Failure `request-invalid` where the dump has no such database */
  demandFound() {
    if (this.#names.has(this.#wanted)) return;
    const shown = (name: string) => Buffer.from(name, 'latin1').toString();
    const names = [...this.#names].map(name => `'${shown(name)}'`);
    throw new Failure(
      'request-invalid',
      `The dump has no database '${shown(
        this.#wanted,
      )}' for 'sourceDatabase'; it has ${names.join(', ') || 'none'}`,
    );
  }
}
