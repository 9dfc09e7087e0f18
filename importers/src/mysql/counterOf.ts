import { columnsOfInsert } from '../sql/columnsOfInsert';
import { DumpStatement } from '../sql/DumpPart';
import { NAME } from '../sql/mysqlName';
import { withoutNames } from '../sql/mysqlTable';

/** What gives a row a value that the rows before it decide. */
const COUNTER =
  /\bAUTO_INCREMENT\b(?! ?=)|\bSERIAL\b|\b(?:NEXT|LAST|SET)VAL\b|\b(?:NEXT|PREVIOUS) VALUE\b|\bLAST_INSERT_ID\b/gi;
const AUTO_INCREMENT = /\bAUTO_INCREMENT\b(?! ?=)/i;
const LIKE_ANOTHER = /\( ?LIKE\b/i;
const INVISIBLE = /\bINVISIBLE\b/i;
const COLUMN = new RegExp(`^ ?(${NAME}) `);
const PIECES = /`(?:[^`]|``)*`|[(),]|[^`(),]+/g;

/** Where rows have the numbers of a table's one counter. */
export interface Counter {
  /** Without quotes. */
  column: string;
  /** Among all columns, from 0. */
  cell: number;
}

/** Columns and keys of a CREATE TABLE, each with all that is said of it. */
function definitionsOf(words: string): string[] {
  const definitions = [''];
  let depth = 0;
  for (const [piece] of words.matchAll(PIECES)) {
    if (piece === ')') depth -= 1;
    if (piece === ')' && depth === 0) break;
    if (piece === ',' && depth === 1) definitions.push('');
    else if (depth > 0) definitions.push(definitions.pop() + piece);
    if (piece === '(') depth += 1;
  }
  return definitions;
}

/**
 * What a CREATE TABLE as mysqldump writes it says of its counter.
 *
 * @returns undefined where it has none; 'unknown' where it may have one, and nothing is known of the rows' numbers
 */
export function counterOf({
  words,
  isRunByAll,
}: DumpStatement): Counter | 'unknown' | undefined {
  const unnamed = withoutNames(words);
  const counters = unnamed.match(COUNTER) ?? [];
  if (counters.length === 0)
    return LIKE_ANOTHER.test(unnamed) ? 'unknown' : undefined;
  if (counters.length > 1 || !isRunByAll || INVISIBLE.test(unnamed))
    return 'unknown';
  const definitions = definitionsOf(words);
  const cell = definitions.findIndex(definition =>
    AUTO_INCREMENT.test(withoutNames(definition)),
  );
  const isPlain = definitions
    .slice(0, cell + 1)
    .every(definition => /^ ?`/.test(definition));
  const column = COLUMN.exec(definitions[cell] ?? '')?.[1];
  return isPlain && column ? { column: column.slice(1, -1), cell } : 'unknown';
}

/** Where the rows of an INSERT have a counter's numbers, from 0; undefined where they leave these to the server. */
export function cellIn(words: string, counter: Counter): number | undefined {
  const columns = columnsOfInsert(words);
  if (!columns) return counter.cell;
  const cell = columns.indexOf(counter.column);
  return cell < 0 ? undefined : cell;
}
