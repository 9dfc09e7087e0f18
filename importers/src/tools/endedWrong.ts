import { Failure } from '../failures';
import { RunningTool } from './runTool';
import { withoutValues } from './withoutValues';

const LOST =
  /server closed the connection|connection to server was lost|terminating connection|Lost connection|server has gone away|Server shutdown|Can't connect|Connection was killed|disconnected by the server/i;

/** `psql:<stdin>:7: ERROR:  …`, `pg_restore: error: …`, `ERROR 1062 (23000) at line 7: …` */
const ERROR_LINE =
  /^(?:psql:[^:]*:\d+: |pg_restore: |psql: )?(?:ERROR|FATAL|PANIC|error|fatal)(?: \d+ \(\w+\)[^:]*)?:/;

/**
 * The client's own words for an error, without values of rows. Some clients print the whole statement before, rows and
 * all, so that only a line that begins as an error does counts; a statement comes before its error.
 */
function errorOf(complaints: string): string {
  const lines = complaints.trim().split('\n');
  const isTool = (line: string) => /^(?:psql|pg_restore)\b/.test(line);
  const error =
    lines.find(
      line => isTool(line) && (ERROR_LINE.test(line) || LOST.test(line)),
    ) ?? lines.filter(line => ERROR_LINE.test(line)).pop();
  return error
    ? withoutValues(error.slice(0, 4_000)).slice(0, 300)
    : 'its client did not say why in a way that can be shown';
}

/** What is said of a target of which nobody knows more. */
export const PART = 'the target holds a part of the dump';

/** What a client that goes on after errors was refused, in its first words; undefined for nothing. */
export function refusedOnTheWay({
  complaints,
}: Pick<RunningTool, 'complaints'>): string | undefined {
  const errors = complaints.split('\n').filter(line => ERROR_LINE.test(line));
  return errors.length > 0
    ? `The server refused ${
        errors.length
      } statements or more, which are not in the target: ${withoutValues(
        errors[0].slice(0, 4_000),
      ).slice(0, 300)}`
    : undefined;
}

/**
 * Why a client ended before the dump did, in its own first words.
 *
 * @param left - whether all was rolled back; or what the target holds, in words
 * @param inDump - says it with the line of the dump in place of that of the client
 */
export function endedWrong(
  server: string,
  tool: RunningTool,
  left: boolean | string,
  inDump: (error: string) => string = error => error,
): Failure {
  const error = inDump(errorOf(tool.complaints));
  const kept = typeof left === 'string' ? left : PART;
  const rest = left === true ? 'all was rolled back' : kept;
  if (LOST.test(error))
    return new Failure(
      'target-unreachable',
      `${server} ended the connection during the import (${rest}): ${error}`,
    );
  return new Failure(
    'import-failed',
    `${server} refused a statement of the dump (${rest}): ${error}`,
  );
}
