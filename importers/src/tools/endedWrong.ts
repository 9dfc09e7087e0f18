import { Failure } from '../failures';
import { RunningTool } from './runTool';

const LOST =
  /server closed the connection|connection to server was lost|terminating connection|Lost connection|server has gone away|Server shutdown|Can't connect|Connection was killed/i;

/** Why a client ended before the dump did, in its own first words. */
export function endedWrong(
  server: string,
  tool: RunningTool,
  rolledBack: boolean,
): Failure {
  const lines = tool.complaints.trim().split('\n');
  const first = lines.find(line => /error|fatal/i.test(line)) ?? lines[0];
  const left = rolledBack
    ? 'all was rolled back'
    : 'the target holds a part of the dump';
  if (LOST.test(tool.complaints))
    return new Failure(
      'target-unreachable',
      `${server} ended the connection during the import (${left}): ${first.slice(
        0,
        300,
      )}`,
    );
  return new Failure(
    'import-failed',
    `${server} refused a statement of the dump (${left}): ${first.slice(
      0,
      300,
    )}`,
  );
}
