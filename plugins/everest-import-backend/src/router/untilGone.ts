import type { Response } from 'express';

/** Ends when who asked is gone, or after so many milliseconds. */
export function untilGone(response: Response, ms: number): AbortSignal {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  return AbortSignal.any([gone.signal, AbortSignal.timeout(ms)]);
}
