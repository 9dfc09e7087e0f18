import { once } from 'node:events';
import type { Response } from 'express';

/** Proxies on the way end what is silent for longer. */
const BEAT_MS = 15_000;

/** A `text/event-stream`, for readers who use fetch: EventSource sends no token. */
export interface EventStream {
  /** Aborts when who reads is gone. */
  gone: AbortSignal;
  /** Resolves once there is room for the next. */
  send(event: object): Promise<void>;
  end(): void;
}

/** Sends the head, and something every few seconds for as long as nothing else is sent. */
export function openEventStream(
  response: Response,
  options: { beatMs?: number } = {},
): EventStream {
  const gone = new AbortController();
  const leave = () => gone.abort();
  response.on('close', leave);
  // Who reads is gone: that is no fault
  response.on('error', leave);
  if (response.destroyed) {
    leave();
  }
  response.status(200).set({
    'content-type': 'text/event-stream; charset=utf-8',
    // Otherwise compression, here and on the way, holds lines back
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
  response.flushHeaders();
  const beat = setInterval(() => {
    // Whoever reads nothing has enough to read
    if (!response.writableNeedDrain) {
      response.write(':\n\n');
    }
  }, options.beatMs ?? BEAT_MS);
  response.on('close', () => clearInterval(beat));
  return {
    gone: gone.signal,
    async send(event) {
      if (gone.signal.aborted) {
        return;
      }
      if (!response.write(`data: ${JSON.stringify(event)}\n\n`)) {
        // Rejects when who reads is gone
        await once(response, 'drain', { signal: gone.signal }).catch(() => {});
      }
    },
    end() {
      clearInterval(beat);
      response.end();
    },
  };
}
