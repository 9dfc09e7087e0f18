import { ImportResult } from '@everest-import/backstage-plugin-everest-import-common';
import { errorOf } from './errorOf';
import { plainText } from './plainText';

/** What the JSON lines of an importer's log say; any importer may write them. */
export interface ImporterReport {
  progress?: { bytesRead: number; bytesTotal: number; bytesPerSecond: number };
  result?: ImportResult;
  failure?: { code: string; message: string };
  /** The last line that calls itself an error, as the built-in importers write it. */
  error?: string;
}

type Line = Record<string, unknown>;

const LONGEST_LINE = 20_000;
const MOST_NOTES = 20;
/** Progress lines come every few seconds: this many are about half a minute. */
const RECENT = 10;

function parseLine(text: string): Line | undefined {
  if (!text.startsWith('{"everestImport":') || text.length > LONGEST_LINE) {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A log is whatever a container writes: no number is believed to be one. */
function amount(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0
    ? Math.round(value)
    : 0;
}

function progressOf(lines: Line[]): ImporterReport['progress'] {
  const last = lines[lines.length - 1];
  if (!last) {
    return undefined;
  }
  const rates = lines.slice(-RECENT).map(line => amount(line.bytesPerSecond));
  const bytesTotal = amount(last.bytesTotal);
  const bytesRead = amount(last.bytesRead);
  return {
    bytesRead: bytesTotal ? Math.min(bytesRead, bytesTotal) : bytesRead,
    bytesTotal,
    bytesPerSecond: Math.round(
      rates.reduce((sum, rate) => sum + rate, 0) / rates.length,
    ),
  };
}

/** Nothing where it says nothing, or something else; never more tables than there are. */
function verificationOf({
  verified,
  compared,
  tables,
}: Line): Pick<ImportResult, 'verified' | 'compared'> {
  if (verified === 'counts' || verified === 'none') {
    return { verified };
  }
  return verified === 'checksums'
    ? { verified, compared: Math.min(amount(compared), amount(tables)) }
    : {};
}

/** Reads the end of an importer's log: its last words win. */
export function parseReport(log: string): ImporterReport {
  const lines = log
    .split('\n')
    .map(text => parseLine(text.trim()))
    .filter((line): line is Line => line !== undefined);
  const of = (kind: string) =>
    lines.filter(line => line.everestImport === kind);
  const summary = of('summary').pop();
  const failure = of('failure').pop();
  const error = log
    .split('\n')
    .map(text => errorOf(text.trim()))
    .findLast(text => text !== undefined);
  const notes = Array.isArray(summary?.notes) ? summary.notes : [];
  return {
    progress: progressOf(of('progress')),
    result: summary && {
      tables: amount(summary.tables),
      rows: amount(summary.rows),
      bytesRead: amount(summary.bytesRead),
      notes: notes.slice(0, MOST_NOTES).map(plainText).filter(Boolean),
      ...verificationOf(summary),
    },
    failure: failure && {
      code: plainText(failure.code),
      message: plainText(failure.message),
    },
    error: error && plainText(error),
  };
}
