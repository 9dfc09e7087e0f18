import { Readable } from 'node:stream';

/** S3 answered something that it never answers. */
export class MalformedAnswerError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'MalformedAnswerError';
  }
}

/** A whole body, of so many bytes at most; a signal ends the wait for one that drips. */
export async function readBounded(
  body: Readable,
  options: { maxBytes: number; signal?: AbortSignal },
): Promise<Buffer> {
  const { maxBytes, signal } = options;
  const chunks: Buffer[] = [];
  let bytes = 0;
  const stop = () => body.destroy(signal?.reason);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    signal?.throwIfAborted();
    for await (const chunk of body) {
      bytes += chunk.length;
      if (bytes > maxBytes) {
        throw new MalformedAnswerError(
          `the answer is longer than ${maxBytes} bytes`,
        );
      }
      chunks.push(chunk);
    }
    signal?.throwIfAborted();
  } finally {
    signal?.removeEventListener('abort', stop);
    body.destroy();
  }
  return Buffer.concat(chunks);
}
