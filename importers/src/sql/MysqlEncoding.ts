import { DumpContents } from './DumpContents';

/** What MySQL's encodings are called elsewhere; in the rest names are ASCII, or are asked for as they are written. */
const LABELS: Record<string, string> = {
  latin1: 'windows-1252',
  latin2: 'iso-8859-2',
  latin5: 'iso-8859-9',
  latin7: 'iso-8859-13',
  cp866: 'ibm866',
  cp1250: 'windows-1250',
  cp1251: 'windows-1251',
  cp1256: 'windows-1256',
  cp1257: 'windows-1257',
  koi8r: 'koi8-r',
  koi8u: 'koi8-u',
};
const UNKNOWN_ELSEWHERE = /^cp85[02]$/;

const CLIENT = String.raw`@@(?:(?:SESSION|LOCAL)\.)?character_set_client`;
const NAMES = /^(?:NAMES|CHARACTER SET|CHARSET) (\w+)/i;
const SETTING = new RegExp(
  String.raw`^(?:SESSION |LOCAL )?(?:character_set_client|${CLIENT}) ?:?= ?(@?\w+)$`,
  'i',
);
const KEPT = new RegExp(String.raw`^(@\w+) ?:?= ?${CLIENT}$`, 'i');

/**
 * The encoding in which a dump goes on. It changes on the way: a server gives the text of each CREATE TABLE in UTF-8,
 * while mysqldump writes the rest, with the name of the same table, in that of `--default-character-set`.
 */
export class MysqlEncoding {
  #now = 'utf8mb4';
  readonly #kept = new Map<string, string>();

  /** @param words - of a statement, and its strings, of which each is `''` among the words */
  see(words: string, strings: string[]) {
    if (!/^SET /i.test(words)) return;
    const left = [...strings];
    for (const part of words.slice('SET '.length).split(',')) {
      const text = part
        .trim()
        .replace(/''/g, () => (left.shift() ?? '').slice(1, -1));
      const kept = KEPT.exec(text)?.[1];
      if (kept) this.#kept.set(kept.toLowerCase(), this.#now);
      const said = (NAMES.exec(text) ?? SETTING.exec(text))?.[1].toLowerCase();
      if (said) this.#now = this.#kept.get(said) ?? said;
    }
  }

  /** In which rows come now. */
  get now(): string {
    return this.#now;
  }

  /** A name as it is asked for later: its bytes in UTF-8, where it can be brought there. All is latin1. */
  nameFor(contents: DumpContents, written: string): string {
    if (UNKNOWN_ELSEWHERE.test(this.#now))
      contents.encodings.set(written, this.#now);
    return this.inUtf8(written);
  }

  inUtf8(written: string): string {
    const label = LABELS[this.#now];
    if (!label) return written;
    const text = new TextDecoder(label).decode(Buffer.from(written, 'latin1'));
    return Buffer.from(text).toString('latin1');
  }
}
