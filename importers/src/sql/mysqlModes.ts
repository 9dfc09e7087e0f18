/**
 * A mode that is spelt out as dumps do it. No quote, comment or line end may stand in it: what is changed must be what was
 * judged, and not what lies between two strings.
 */
const MODES = /((?:\b|@OLD_)sql_mode\s*:?=\s*)'([\w, ]*)'/gi;
/**
 * Modes that MySQL 8 and newer end the import for with error 1231. MySQL 5.7 and MariaDB have NO_AUTO_CREATE_USER on by
 * default, so their dumps name it before each trigger, routine and event; it is about GRANT alone, which no dump may have.
 * The others say how tables are shown, are of MySQL 3 and 4, or MariaDB's own.
 */
const UNKNOWN_MODE =
  /^ *(NO_AUTO_CREATE_USER|NO_(FIELD|KEY|TABLE)_OPTIONS|MYSQL323|MYSQL40|EMPTY_STRING_IS_NULL|SIMULTANEOUS_ASSIGNMENT|TIME_ROUND_FRACTIONAL|IGNORE_BAD_TABLE_OPTIONS) *$/i;

/**
 * A SET of mysqldump's as newer servers take it too; the text may come in pieces.
 *
 * @param note - is told what was left out
 */
export function withoutOldModes(
  pieces: string[],
  words: string,
  note: (text: string) => void,
): string[] {
  if (!/^SET\b.*(?:\b|@OLD_)sql_mode\b/i.test(words)) return pieces;
  const isKnown = (mode: string) => {
    const unknown = UNKNOWN_MODE.exec(mode)?.[1];
    if (unknown)
      note(
        `Left out the mode ${unknown.toUpperCase()}, which MySQL 8 does not know`,
      );
    return unknown === undefined;
  };
  const text = pieces
    .join('')
    .replace(
      MODES,
      (_, before: string, modes: string) =>
        `${before}'${modes.split(',').filter(isKnown).join(',')}'`,
    );
  return [text];
}
