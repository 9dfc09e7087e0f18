import { StatementWords } from '../../sql/Lexer';

const SETTING =
  /^(?:SET (?!CONSTRAINTS\b|TRANSACTION\b|LOCAL\b)|RESET\b|SELECT (?:pg_catalog\.)?set_config ?\()/i;
const BY_NAME = /^SET (\w+) ?(?:=|TO\b)/i;

/** And begins no other with the same words. */
const ENDS = /^COMMIT(?: WORK| TRANSACTION)?(?: AND NO CHAIN)?$/i;

/** Whether a statement says how a session reads and does what follows, so that each has to have it. */
export function isSetting({ skeleton }: StatementWords): boolean {
  return SETTING.test(skeleton);
}

/** What sessions were told last. */
export class Settings {
  readonly #told = new Map<string, string>();

  /** Whether they have it so already. */
  isTold({ skeleton }: StatementWords, sql: string): boolean {
    const name = BY_NAME.exec(skeleton)?.[1].toLowerCase();
    if (name === undefined) {
      this.#told.clear();
      return false;
    }
    const isTold = this.#told.get(name) === sql;
    this.#told.set(name, sql);
    return isTold;
  }
}

/** Whether one of the dump's own transactions is open behind a statement. */
export function isInTransaction(
  { skeleton }: StatementWords,
  before: boolean,
): boolean {
  if (/^(?:BEGIN|START TRANSACTION)\b/i.test(skeleton)) return true;
  return before && !ENDS.test(skeleton);
}
