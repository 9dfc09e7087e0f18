import { readTextLines } from './readTextLines';

const DATA = 'data: ';

/**
 * The JSON data of the events of a `text/event-stream`, one line each as our backend writes them. Heartbeats, names and
 * numbers of events are passed over. Ends when aborted.
 *
 * @throws SyntaxError on data that is not JSON; what the stream itself throws when it is cut.
 */
export async function* readEventStream<T>(
  response: Response,
  signal?: AbortSignal,
): AsyncGenerator<T> {
  for await (const line of readTextLines(response, signal)) {
    if (line.startsWith(DATA)) {
      yield JSON.parse(line.slice(DATA.length));
    }
  }
}
