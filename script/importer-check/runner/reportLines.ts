import { fault } from '../Finding';
import { OutcomeRule } from './OutcomeRule';

const isCount = (value: unknown) =>
  Number.isFinite(value) && Number(value) >= 0;
const isText = (value: unknown) => typeof value === 'string' && value !== '';

type Line = Record<string, unknown>;

/** What a summary says of how it was verified, if it does: no more is equal than was there to be compared. */
function isVerified({ verified, compared, tables }: Line): boolean {
  if (verified !== 'checksums')
    return (
      compared === undefined &&
      [undefined, 'counts', 'none'].includes(verified as string)
    );
  return isCount(compared) && Number(compared) <= Number(tables);
}

/** What each kind of line has to hold. */
const KINDS: Record<string, (line: Line, exitCode?: number) => boolean> = {
  progress: line => isCount(line.bytesRead) && isCount(line.bytesTotal),
  summary: line =>
    isCount(line.tables) && isCount(line.rows) && isVerified(line),
  failure: (line, exitCode) =>
    isText(line.code) && isText(line.message) && line.exitCode === exitCode,
};

function parsed(text: string): Line | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Lines for programs are whole, and true. */
export const reportLines: OutcomeRule = ({ scenario, ended }) =>
  ended.output
    .split('\n')
    .filter(text => /^\s*\{\s*"everestImport"/.test(text))
    .filter(text => {
      const line = parsed(text);
      const kind = String(line?.everestImport);
      return !(
        line &&
        Object.hasOwn(KINDS, kind) &&
        KINDS[kind](line, ended.exitCode)
      );
    })
    .slice(0, 1)
    .map(text =>
      fault(
        'report-line',
        scenario.name,
        `No program can read '${text.slice(0, 200)}'.`,
      ),
    );
