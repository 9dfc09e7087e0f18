import { Readable } from 'node:stream';

/** How long a server may be silent. */
export interface Patience {
  /** In the middle of what it sends. */
  silentMs: number;
  /** Until an answer has come: its head, and also its body where that is no file. */
  answerMs: number;
}

export const PATIENCE: Patience = { silentMs: 60_000, answerMs: 120_000 };

/** Asks, and gives up where no answer comes. */
export async function untilAnswered<T>(
  { answerMs }: Patience,
  ask: (signal: AbortSignal) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const tooLate = new AbortController();
  const timer = setTimeout(() => tooLate.abort(), answerMs);
  const signals = [tooLate.signal, ...(signal ? [signal] : [])];
  try {
    return await ask(AbortSignal.any(signals));
  } finally {
    // What is sent after the answer's head may take hours
    clearTimeout(timer);
  }
}

function silence(silentMs: number): Error {
  const error = new Error(`Nothing came for ${silentMs / 1000} s`);
  error.name = 'TimeoutError';
  return error;
}

/** The pieces of a body. Time counts while one is waited for, not while whoever takes them holds back. */
export async function* unlessSilent(
  body: Readable,
  { silentMs }: Patience,
): AsyncGenerator<Buffer> {
  const pieces: AsyncIterator<Buffer> = body[Symbol.asyncIterator]();
  try {
    for (;;) {
      const timer = setTimeout(() => body.destroy(silence(silentMs)), silentMs);
      const next = await pieces.next().finally(() => clearTimeout(timer));
      if (next.done) return;
      yield next.value;
    }
  } finally {
    body.destroy();
  }
}
