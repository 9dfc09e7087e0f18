import { Statement } from '../../sql/Lexer';
import { NAME, unquoted } from '../../sql/postgresNames';
import { lastName } from './canonicalName';

const ROUTINE = new RegExp(
  `^CREATE (?:OR REPLACE )?(?:FUNCTION|PROCEDURE) ((?:${NAME}\\.)?${NAME})`,
  'i',
);
const DOMAIN = new RegExp(`^CREATE DOMAIN ((?:${NAME}\\.)?${NAME})`, 'i');
/** Too many is no harm: what calls such a function is done in the dump's order. */
const READS = /\b(?:FROM|JOIN|TABLE|EXECUTE|PERFORM|CALL)\b/i;
const NAMES = new RegExp(NAME, 'g');

/** The dump's own functions that may read tables, and domains that call them: what these say of a row depends on what else is there. */
export class Readers {
  readonly #names = new Set<string>();

  /** @param words - of the statement, with single spaces */
  see(statement: Statement, words: string) {
    const routine = ROUTINE.exec(words)?.[1];
    if (routine && !/\bRETURNS trigger\b/i.test(words)) {
      const { raw } = statement;
      if (READS.test(raw) || this.areNamedIn(raw))
        this.#names.add(lastName(routine));
    }
    const domain = DOMAIN.exec(words)?.[1];
    if (domain && this.areNamedIn(words)) this.#names.add(lastName(domain));
  }

  areNamedIn(words: string): boolean {
    if (this.#names.size === 0) return false;
    for (const [name] of words.matchAll(NAMES))
      if (this.#names.has(unquoted(name))) return true;
    return false;
  }
}
