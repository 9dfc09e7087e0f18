import type { ImportLogLine } from '@everest-import/backstage-plugin-everest-import-common';

/** A line, or that there are none here. */
export type LogEntry = ImportLogLine | { missing: number };

/** Lines that are shown together: what is in a full block never changes again. */
export interface LogBlock {
  /** Of its first line, from the begin of the reading. */
  first: number;
  entries: LogEntry[];
}

export const BLOCK_LINES = 200;
/** Of more, the oldest are left out. */
export const MOST_BLOCKS = 50;

/** What a page holds of a log. */
export interface LogText {
  blocks: LogBlock[];
  /** Lines at the begin that are not held any more. */
  leftOut: number;
}

export const NO_TEXT: LogText = { blocks: [], leftOut: 0 };

export function isMissing(entry: LogEntry): entry is { missing: number } {
  return 'missing' in entry;
}

/** With more at its end; blocks that were full stay the same objects, so that they are not drawn again. */
export function withEntries(text: LogText, entries: LogEntry[]): LogText {
  const blocks = [...text.blocks];
  const last = blocks.at(-1);
  let open: LogBlock = { first: 0, entries: [] };
  if (last && last.entries.length < BLOCK_LINES) {
    blocks.pop();
    open = { ...last, entries: [...last.entries] };
  } else if (last) {
    open = { first: last.first + last.entries.length, entries: [] };
  }
  for (const entry of entries) {
    open.entries.push(entry);
    if (open.entries.length === BLOCK_LINES) {
      blocks.push(open);
      open = { first: open.first + BLOCK_LINES, entries: [] };
    }
  }
  if (open.entries.length > 0) {
    blocks.push(open);
  }
  const over = Math.max(0, blocks.length - MOST_BLOCKS);
  return { blocks: blocks.slice(over), leftOut: blocks[over]?.first ?? 0 };
}

/** Which lines hold what is looked for, in any case, by their number. */
export function findLines({ blocks }: LogText, sought: string): number[] {
  const wanted = sought.trim().toLocaleLowerCase('en-US');
  return wanted === ''
    ? []
    : blocks.flatMap(({ first, entries }) =>
        entries.flatMap((entry, index) =>
          !isMissing(entry) &&
          entry.text.toLocaleLowerCase('en-US').includes(wanted)
            ? [first + index]
            : [],
        ),
      );
}

/** All of it for a file, each line with its time. */
export function toFile({ blocks }: LogText): string {
  return blocks
    .flatMap(({ entries }) => entries)
    .map(entry =>
      isMissing(entry)
        ? `[${entry.missing} lines are missing here]\n`
        : `${entry.at ? `${entry.at} ` : ''}${entry.text}${
            entry.cutBytes ? ` [${entry.cutBytes} bytes cut off]` : ''
          }\n`,
    )
    .join('');
}
