import { Statement } from './Lexer';
import { NAME, quoted } from './postgresNames';

const SET = /^SET search_path ?(?:=|TO) ?(.+)$/is;
const SET_BY_CALL =
  /^SELECT (?:pg_catalog\.)?set_config ?\( ?'' ?, ?'' ?, ?\w+ ?\)$/i;
const ITEM = /"(?:[^"]|"")*"|''|[^\s,]+/g;
const SHORT = new RegExp(`^${NAME}$`);
/** Where nothing is made: the server's own, and one that depends on the user. */
const PASSED_OVER = /^("?pg_catalog"?|"\$user"|default)$/i;

const inQuotes = (text: string) => text.slice(1, -1).replace(/''/g, "'");

/** Where short names of a dump belong: pg_dump older than 2018 sets the path, and leaves the schema out of all that follows. */
export class SearchPath {
  #schema = '';

  /** Looks whether a statement changes it. */
  follow({ skeleton, strings }: Statement) {
    if (SET_BY_CALL.test(skeleton) && strings[0] === "'search_path'")
      this.#take(inQuotes(strings[1]).match(ITEM) ?? []);
    const list = SET.exec(skeleton)?.[1];
    if (list === undefined) return;
    let string = 0;
    this.#take(
      (list.match(ITEM) ?? []).map(item => {
        if (item !== "''") return item;
        const name = inQuotes(strings[string]);
        string += 1;
        return name === '' ? '' : quoted(name);
      }),
    );
  }

  /** The name with its schema, where it has none and the path says which. */
  qualified(name: string): string {
    return this.#schema && SHORT.test(name) ? `${this.#schema}.${name}` : name;
  }

  #take(items: string[]) {
    this.#schema =
      items.find(item => item !== '' && !PASSED_OVER.test(item)) ?? '';
  }
}
