const STRING = /'[^']*'/g;
/**
 * MySQL 5.7 and MariaDB have it on by default, so their dumps name it before each trigger, routine and event; MySQL 8
 * ends the import there with error 1231. It is about GRANT alone, which no dump may have.
 */
const OLD_MODE = /^\s*NO_AUTO_CREATE_USER\s*$/i;

/** A SET of mysqldump's as newer servers take it too; the text may come in pieces. */
export function withoutOldModes(pieces: string[], words: string): string[] {
  if (!/^SET\b.*\bsql_mode\b/i.test(words)) return pieces;
  const text = pieces.join('').replace(
    STRING,
    modes =>
      `'${modes
        .slice(1, -1)
        .split(',')
        .filter(mode => !OLD_MODE.test(mode))
        .join(',')}'`,
  );
  return [text];
}
