import { QUALIFIED, unquoted, NAME } from '../../sql/postgresNames';

/** A table as a CREATE TABLE has it, by the names that the statement writes. */
export interface TableShape {
  name: string;
  isPartitioned: boolean;
  /** Made as a partition: rows that are given to its parent come to it. */
  isPart: boolean;
  /** What it is a partition of, or inherits from. */
  parents: string[];
  /** Its own that a row can be given for; undefined where the statement does not name them. */
  columns?: string[];
}

const TABLE = new RegExp(
  `^CREATE (?:UNLOGGED )?TABLE (${QUALIFIED}) ?(?=\\(|PARTITION OF )`,
  'i',
);
const PARTITION_OF = new RegExp(`^PARTITION OF (${QUALIFIED})`, 'i');
const INHERITS = new RegExp(
  `\\bINHERITS ?\\(((?: ?,? ?${QUALIFIED})+) ?\\)`,
  'i',
);
const NO_COLUMN =
  /^(?:CONSTRAINT|PRIMARY KEY|UNIQUE|CHECK|FOREIGN KEY|EXCLUDE)\b/i;
const COMPUTED = /\bGENERATED ALWAYS AS ?\(/i;
const COLUMN = new RegExp(`^${NAME}`);

/** What a list in parentheses holds, at its first level; and what stands behind it. */
export function itemsOf(text: string): { items: string[]; behind: string } {
  const items: string[] = [];
  let depth = 0;
  let item = '';
  let at = 0;
  for (const [part] of text.matchAll(/"(?:[^"]|"")*"|[(),]|[^"(),]+/g)) {
    at += part.length;
    if (part === ')') depth -= 1;
    if (part === ')' && depth === 0) break;
    if (part === ',' && depth === 1) {
      items.push(item.trim());
      item = '';
    } else if (depth > 0) item += part;
    if (part === '(') depth += 1;
  }
  if (item.trim()) items.push(item.trim());
  return { items, behind: text.slice(at) };
}

/** @param words - of a statement, with single spaces; undefined where it is no plain CREATE TABLE */
export function tableShape(words: string): TableShape | undefined {
  const [head, name] = TABLE.exec(words) ?? [];
  if (!head) return undefined;
  const rest = words.slice(head.length);
  const whole = PARTITION_OF.exec(rest)?.[1];
  if (whole)
    return {
      ...{ name, parents: [whole], isPart: true, columns: [] },
      isPartitioned: /\bPARTITION BY\b/i.test(rest),
    };
  const { items, behind } = itemsOf(rest);
  const inherited = INHERITS.exec(behind)?.[1] ?? '';
  const isKnown = !items.some(item => /^LIKE\b/i.test(item));
  return {
    name,
    isPart: false,
    isPartitioned: /\bPARTITION BY\b/i.test(behind),
    parents: inherited.match(new RegExp(QUALIFIED, 'g')) ?? [],
    columns: isKnown
      ? items
          .filter(item => !NO_COLUMN.test(item) && !COMPUTED.test(item))
          .map(item => unquoted(COLUMN.exec(item)?.[0] ?? ''))
      : undefined,
  };
}
