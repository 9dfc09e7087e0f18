/**
 * A mode that is spelt out as dumps do it. No quote, comment or line end may stand in it: what is changed must be what was
 * judged, and not what lies between two strings.
 */
const MODES = /(\bsql_mode\s*:?=\s*)'([\w, ]*)'/gi;
/**
 * MySQL 5.7 and MariaDB have it on by default, so their dumps name it before each trigger, routine and event; MySQL 8
 * ends the import there with error 1231. It is about GRANT alone, which no dump may have.
 */
const OLD_MODE = /^ *NO_AUTO_CREATE_USER *$/i;

/** A SET of mysqldump's as newer servers take it too; the text may come in pieces. */
export function withoutOldModes(pieces: string[], words: string): string[] {
  if (!/^SET\b.*\bsql_mode\b/i.test(words)) return pieces;
  const text = pieces.join('').replace(
    MODES,
    (_, before: string, modes: string) =>
      `${before}'${modes
        .split(',')
        .filter(mode => !OLD_MODE.test(mode))
        .join(',')}'`,
  );
  return [text];
}
