import {
  ImportLogEvent,
  ImportLogLine,
} from '@everest-import/backstage-plugin-everest-import-common';
import { pause } from '../../time/inSlices';
import { SecretLines } from '../evidence/SecretLines';
import { isNote, LogItem, LogLine } from './LogLine';
import { LogBatch, LogQueue } from './LogQueue';
import { LogEnd, LogReading, readLog } from './readLog';

/** What waits for one reader at most; the newest lines are kept. */
const MOST_WAITING_BYTES = 2 * 1024 * 1024;
/** Of one event. */
const BATCH_BYTES = 64 * 1024;

/** Sends an event; resolves once the reader has room for the next. */
export type SendLogEvent = (event: ImportLogEvent) => Promise<void>;

/** A key that was cut through is not known by its end any more. */
const LAST_WORD = /[^\s]{1,1000}$/;

/** A line as it may be shown. */
export function shownLine(
  { at, text, cutBytes }: LogLine,
  redact: (text: string) => string,
): ImportLogLine {
  const whole = cutBytes > 0 ? text.replace(LAST_WORD, '') : text;
  const cut = cutBytes + Buffer.byteLength(text) - Buffer.byteLength(whole);
  return {
    ...(at && { at }),
    text: redact(whole),
    ...(cut > 0 && { cutBytes: cut }),
  };
}

async function fill(reading: LogReading, queue: LogQueue) {
  const log = readLog(reading);
  // Before lines may be dropped: a block is told by its begin
  const secrets = new SecretLines();
  const withoutKeys = (item: LogItem): LogItem =>
    isNote(item) ? item : { ...item, text: secrets.next(item.text) };
  try {
    for (;;) {
      const { done, value } = await log.next();
      if (done) {
        return value;
      }
      queue.add(value.map(withoutKeys));
      if (!reading.follow) {
        // Nothing comes meanwhile that would be missed
        await queue.room();
      }
    }
  } finally {
    queue.end();
  }
}

/** Sends what waits, in the order in which it came, until there is no more or the signal aborts. */
async function drain(
  queue: LogQueue,
  options: {
    send: SendLogEvent;
    redact: (text: string) => string;
    signal: AbortSignal;
  },
) {
  const { redact, signal } = options;
  try {
    for (;;) {
      const batch = await queue.take(BATCH_BYTES);
      if (!batch) {
        return;
      }
      for await (const event of eventsOf(batch, redact)) {
        if (signal.aborted) {
          return;
        }
        await options.send(event);
      }
    }
  } finally {
    queue.end();
  }
}

async function* eventsOf(
  { dropped, items }: LogBatch,
  redact: (text: string) => string,
): AsyncGenerator<ImportLogEvent> {
  if (dropped > 0) {
    yield { type: 'dropped', lines: dropped };
  }
  let lines: ImportLogLine[] = [];
  for (const item of items) {
    await pause();
    if (!isNote(item)) {
      lines.push(shownLine(item, redact));
      continue;
    }
    if (lines.length > 0) {
      yield { type: 'lines', lines };
    }
    lines = [];
    yield { type: 'waiting', text: item.note };
  }
  if (lines.length > 0) {
    yield { type: 'lines', lines };
  }
}

/**
 * Reads a log for one reader, without secrets. A reader that is slower than the importer misses lines, and is told how
 * many; nothing more than a fixed number of bytes waits for it.
 *
 * @returns why there are no more lines; undefined where the signal ended it.
 */
export async function pumpLog(
  reading: LogReading,
  options: { send: SendLogEvent; redact: (text: string) => string },
): Promise<LogEnd | undefined> {
  const queue = new LogQueue({ mostBytes: MOST_WAITING_BYTES });
  const { signal } = reading;
  const [end] = await Promise.all([
    fill(reading, queue),
    drain(queue, { ...options, signal }),
  ]);
  return end;
}
