import { createInterface } from 'node:readline';
import { RunningTool } from '../tools/runTool';

/** The connection is there no longer, can't be made again, or may ask nothing more. */
const LOST =
  /^ERROR (?:1040|1053|1203|1226|1927|2002|2003|2005|2006|2013|2055|4031)\b/;

/**
 * Ends a client that has lost its connection. One that goes on after errors would read on, do nothing of it, and never
 * say that it is done.
 */
export function endWhenLost(tool: RunningTool) {
  createInterface({ input: tool.child.stderr }).on('line', line => {
    if (LOST.test(line)) tool.kill();
  });
}
