import { withoutValues } from '../reports/withoutValues';
import { afterCutBlock } from './PemLines';
import { redact } from './redact';
import { SecretLines } from './SecretLines';
import { CUT } from './cut';

export const MOST_LINES = 100;
const LONGEST_LINE = 1_000;
/** Of a log's end: what stands before is not looked at. */
const LOOKED_AT = 64 * 1024;

/** The last lines of importers' logs as they may be kept; a line that was read before costs nothing again. */
export class LogLines {
  #known = new Map<string, string>();
  #lines: string[] = [];

  get lines(): string[] {
    return this.#lines;
  }

  /** @param log - the end of it, of which a first line may be cut */
  take(log: string) {
    const secrets = new SecretLines();
    const raw = afterCutBlock(log.slice(-LOOKED_AT))
      .split(/\r?\n/)
      .map(line => secrets.next(line).trimEnd())
      .filter(
        (line, index, all) => line && !(line === CUT && all[index - 1] === CUT),
      )
      .slice(-MOST_LINES);
    const known = new Map<string, string>();
    this.#lines = raw.map(line => {
      const clean = this.#known.get(line) ?? cleanLine(line);
      known.set(line, clean);
      return clean;
    });
    this.#known = known;
  }
}

/** Without what is secret, and without the values of a row. */
function cleanLine(line: string): string {
  return withoutValues(redact(line, LONGEST_LINE));
}
