import { Response } from 'node-fetch';

/** JSON where it is, else the text itself. */
export function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Undefined as soon as it is longer than that. */
export async function readBytes(
  response: Response,
  maxBytes = Infinity,
): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response.body) {
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    length += chunk.length;
    if (length > maxBytes) {
      return undefined;
    }
  }
  return Buffer.concat(chunks);
}
