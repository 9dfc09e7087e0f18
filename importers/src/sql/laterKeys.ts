import { NAME } from './mysqlName';

const ALTER = new RegExp(`^ALTER TABLE (${NAME}) `, 'i');
const COLUMN = '\\s*`(?:[^`]|``)+`(?:\\s*\\(\\d+\\))?(?:\\s+(?:ASC|DESC))?\\s*';
const ADDS_KEY = new RegExp(
  `\\bADD\\s+PRIMARY\\s+KEY\\s*\\(${COLUMN}(?:,${COLUMN})*\\)(?:\\s*USING\\s+BTREE)?\\s*,?`,
  'i',
);
const NOTHING_LEFT = /^\s*ALTER\s+TABLE\s+(?:`(?:[^`]|``)+`|\S+)\s*;$/i;

/**
 * An ALTER TABLE without the primary key that its table got with its CREATE TABLE already.
 *
 * @param keys - by table, as the dump writes them
 * @returns undefined where nothing is left of it
 */
export function withoutLaterKey(
  text: string,
  words: string,
  keys: Map<string, string>,
): string | undefined {
  const table = ALTER.exec(words)?.[1];
  const key = table && keys.get(table);
  if (!key || key === 'invisible') return text;
  const left = text.replace(ADDS_KEY, '').replace(/,(\s*;)$/, '$1');
  const comments = /^(?:\s+|--[^\n]*\n)*/.exec(left)![0];
  return NOTHING_LEFT.test(left.slice(comments.length)) ? undefined : left;
}
