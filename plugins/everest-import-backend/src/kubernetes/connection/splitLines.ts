import { StringDecoder } from 'node:string_decoder';

/** The non-empty lines of a stream of bytes; a character may be cut by a chunk's end. */
export async function* splitLines(
  stream: AsyncIterable<Buffer | string>,
): AsyncIterable<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of stream) {
    rest += typeof chunk === 'string' ? chunk : decoder.write(chunk);
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.trim()) {
        yield line;
      }
    }
  }
  if (rest.trim()) {
    yield rest;
  }
}
