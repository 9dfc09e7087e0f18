import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';

export const CSV = 'text/csv';

async function* startingWith(first: string, rest: AsyncIterable<string>) {
  yield first;
  yield* rest;
}

/**
 * Sends a file as it is made. What goes wrong before its first line keeps its status; after that the connection is broken
 * off, so that nobody takes half a file for a whole one.
 */
export async function sendCsv(
  response: Response,
  file: AsyncGenerator<string>,
): Promise<void> {
  const { value: first = '' } = await file.next();
  response.status(200).set({
    'content-type': `${CSV}; charset=utf-8`,
    'content-disposition': 'attachment; filename="imports.csv"',
    'cache-control': 'no-store',
    vary: 'Accept',
  });
  await pipeline(Readable.from(startingWith(first, file)), response);
}
