import { Dump } from '../Dump';
import { linesIn } from '../sql/lines';
import { StatementLines } from '../sql/StatementLines';
import { Work } from '../tools/Client';

const LINE = /^psql:[^:]*:(\d+): /;

/** How the dump that psql's words are about was written. */
export type WrittenDump = Pick<Dump, 'format'>;

function lineOf(line: number, { format }: WrittenDump): string {
  return format === 'pg-plain'
    ? `line ${line} of the dump`
    : `line ${line} of what pg_restore makes of it`;
}

/**
 * psql's error with the dump's own line, and the begin of the statement that stands there.
 *
 * @param begin - what psql got before the dump
 */
export function placeInDump(
  error: string,
  dump: WrittenDump,
  lines: StatementLines,
  begin: string,
): string {
  const line = LINE.exec(error)?.[1];
  if (line === undefined) return error;
  const own = Number(line) - linesIn(begin);
  const statement = lines.statementAt(own);
  const where = lineOf(own, dump);
  const words = error.replace(LINE, '');
  return statement
    ? `${where} ('${statement}'): ${words}`
    : `${where}: ${words}`;
}

/** The same where psql was given a piece of the dump; of rows any may be meant. */
export function placeOfWork(
  error: string,
  dump: WrittenDump,
  { line, words, hasRows }: Work & { hasRows: boolean },
): string {
  if (!LINE.test(error)) return error;
  const place = lineOf(line, dump);
  const where = hasRows ? `the rows from ${place} on` : place;
  return `${where} ('${words}'): ${error.replace(LINE, '')}`;
}
