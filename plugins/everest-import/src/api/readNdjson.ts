import { readTextLines } from './readTextLines';

/**
 * The JSON values of an `application/x-ndjson` reply, each as soon as its line is there. Ends when aborted.
 *
 * @throws SyntaxError on a line that is not JSON; what the stream itself throws when it is cut.
 */
export async function* readNdjson<T>(
  response: Response,
  signal?: AbortSignal,
): AsyncGenerator<T> {
  for await (const line of readTextLines(response, signal)) {
    yield JSON.parse(line);
  }
}
