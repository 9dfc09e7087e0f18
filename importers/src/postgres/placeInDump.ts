import { Dump } from '../Dump';
import { linesIn } from '../sql/lines';
import { StatementLines } from '../sql/StatementLines';

const LINE = /^psql:[^:]*:(\d+): /;

/**
 * psql's error with the dump's own line, and the begin of the statement that stands there.
 *
 * @param begin - what psql got before the dump
 */
export function placeInDump(
  error: string,
  dump: Pick<Dump, 'format'>,
  lines: StatementLines,
  begin: string,
): string {
  const line = LINE.exec(error)?.[1];
  if (line === undefined) return error;
  const own = Number(line) - linesIn(begin);
  const statement = lines.statementAt(own);
  const where =
    dump.format === 'pg-plain'
      ? `line ${own} of the dump`
      : `line ${own} of what pg_restore makes of it`;
  const words = error.replace(LINE, '');
  return statement
    ? `${where} ('${statement}'): ${words}`
    : `${where}: ${words}`;
}
