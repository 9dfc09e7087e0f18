import { INSERT_INTO } from './mysqlInsert';
import { NAME } from './mysqlName';

/** What stands between the table and the VALUES of an INSERT. */
const COLUMNS = new RegExp(
  `^${INSERT_INTO} ${NAME} ?\\(([^]*)\\) ?VALUES?\\b`,
  'i',
);
const EACH_NAME = new RegExp(NAME, 'g');

/**
 * The columns that an INSERT names, without quotes.
 *
 * @param words - up to its VALUES
 * @returns undefined where it names none
 */
export function columnsOfInsert(words: string): string[] | undefined {
  const list = COLUMNS.exec(words)?.[1];
  return list
    ?.match(EACH_NAME)
    ?.map(name =>
      name.startsWith('`') ? name.slice(1, -1).replaceAll('``', '`') : name,
    );
}
