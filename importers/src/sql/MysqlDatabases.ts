import { Statement } from './Lexer';
import { refuse } from './refuse';

/** The server's own, which a dump of all databases has too: users, settings, statistics. */
const OWN = /^(mysql|sys|performance_schema|information_schema)$/i;
/** What is needed also where a database is left out: the client counts delimiters, and settings are given back. */
const NEEDED = /^(?:\ue000[^\ue002]*\ue002)?\s*(?:SET|USE|DELIMITER)\b/i;

const MOST_SHOWN = 10;

function nameIn(words: string): string | undefined {
  const written = /^USE (`(?:[^`]|``)+`|\S+)/i.exec(words)?.[1];
  return written?.startsWith('`')
    ? written.slice(1, -1).replace(/``/g, '`')
    : written;
}

/** The databases of a dump, of which one is read. */
export class MysqlDatabases {
  /** Without the server's own, as the dump names them, in latin1. */
  readonly names = new Set<string>();
  /** The one that is filled. */
  readonly own?: string;
  readonly #leftOut = new Set<string>();
  readonly #isSaid: boolean;
  readonly #namesAll: boolean;
  #chosen?: string;
  #skips = false;

  constructor(choices: {
    sourceDatabase?: string;
    namesDatabases?: boolean;
    database?: string;
  }) {
    const { sourceDatabase, namesDatabases = false, database } = choices;
    this.own = database && Buffer.from(database).toString('latin1');
    this.#isSaid = sourceDatabase !== undefined;
    this.#chosen =
      sourceDatabase && Buffer.from(sourceDatabase).toString('latin1');
    this.#namesAll = namesDatabases;
  }

  /** Whether a statement belongs to a database that is not read. */
  leavesOut(skeleton: string): boolean {
    return this.#skips && !NEEDED.test(skeleton);
  }

  /** @throws Failure `dump-dangerous` where it is another database and nobody said which one is read */
  see(statement: Statement, words: string) {
    const name = nameIn(words);
    if (name === undefined) return;
    const isOwn = OWN.test(name);
    if (!isOwn) {
      this.names.add(name);
      this.#chosen ??= name;
      if (this.#chosen !== name && !this.#isSaid && !this.#namesAll)
        refuse(
          statement,
          "it has several databases; name one as the config's 'sourceDatabase', or dump each by itself",
        );
    }
    this.#skips = isOwn || name !== this.#chosen;
    if (this.#skips) this.#leftOut.add(name);
  }

  get notes(): string[] {
    const shown = [...this.#leftOut].slice(0, MOST_SHOWN).join(', ');
    const more = this.#leftOut.size - MOST_SHOWN;
    return this.#leftOut.size === 0
      ? []
      : [
          `Left out other databases: ${Buffer.from(shown, 'latin1')}${
            more > 0 ? ` and ${more} more` : ''
          }`,
        ];
  }
}
