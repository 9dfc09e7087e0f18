import { DumpStatement } from './DumpPart';

const SETS =
  /^(?:SESSION |LOCAL |@@(?:(?:SESSION|LOCAL)\.)?)?(\w+) ?:?= ?(@?\w+|'.*')$/i;
const KEEPS = /^(@\w+) ?:?= ?@@(?:(?:SESSION|LOCAL)\.)?(\w+)$/i;
const NAMED = /^(?:SESSION |LOCAL |@@(?:(?:SESSION|LOCAL)\.)?)?(\w+)/i;
const OFF = /^(?:0|OFF|FALSE)$/i;

/** Settings of a session, as a dump's SETs leave them; undefined where one is not known, as it is where a dump begins. */
export class MysqlSession {
  readonly #now = new Map<string, string | undefined>();
  readonly #kept = new Map<string, string | undefined>();

  /** Knows no longer what a statement sets that some servers do not run. */
  see({ words, strings, isRunByAll }: DumpStatement) {
    if (!/^SET /i.test(words)) return;
    const left = [...strings];
    for (const part of words.slice('SET '.length).split(',')) {
      const text = part
        .trim()
        .replace(/''/g, () => left.shift() ?? '')
        .replace(/"/g, "'");
      const [, variable, kept] = KEEPS.exec(text) ?? [];
      if (variable)
        this.#kept.set(
          variable.toLowerCase(),
          isRunByAll ? this.#valueOf(kept) : undefined,
        );
      const [, name, value] = SETS.exec(text) ?? [];
      if (name && isRunByAll)
        this.#now.set(name.toLowerCase(), this.#said(value));
      else if (!text.startsWith('@') || text.startsWith('@@'))
        this.#now.delete(NAMED.exec(text)?.[1].toLowerCase() ?? '');
    }
  }

  /** A zero in an AUTO_INCREMENT column stays one. */
  get keepsZeros(): boolean {
    return /\bNO_AUTO_VALUE_ON_ZERO\b/i.test(this.#valueOf('sql_mode') ?? '');
  }

  get checksForeignKeys(): boolean {
    return !OFF.test(this.#valueOf('foreign_key_checks') ?? '');
  }

  #valueOf(setting: string): string | undefined {
    return this.#now.get(setting.toLowerCase());
  }

  #said(value: string): string | undefined {
    if (value.startsWith('@')) return this.#kept.get(value.toLowerCase());
    return value.replace(/^'|'$/g, '');
  }
}
