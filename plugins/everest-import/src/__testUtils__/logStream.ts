import type { ImportLogEvent } from '@everest-import/backstage-plugin-everest-import-common';
import { http, HttpResponse } from 'msw';
import { BASE_URL, server } from './everestImportServer';

/** Answers the log of an import with events, sent when the test says so; each call of the log has a stream of its own. */
export function answerLog(path: string) {
  const encoder = new TextEncoder();
  const asked: URL[] = [];
  const open: ReadableStreamDefaultController<Uint8Array>[] = [];
  let left = 0;
  server.use(
    http.get(`${BASE_URL}${path}`, ({ request }) => {
      asked.push(new URL(request.url));
      request.signal.addEventListener('abort', () => {
        left += 1;
      });
      const body = new ReadableStream<Uint8Array>({
        start: controller => void open.push(controller),
      });
      return new HttpResponse(body, {
        headers: { 'Content-Type': 'text/event-stream' },
      });
    }),
  );
  const write = (text: string) => open.at(-1)!.enqueue(encoder.encode(text));
  return {
    asked,
    /** How many streams were left before their end. */
    left: () => left,
    write,
    send: (...events: ImportLogEvent[]) =>
      events.forEach(event => write(`data: ${JSON.stringify(event)}\n\n`)),
    close: () => open.at(-1)!.close(),
  };
}

/** Lines of a log, each a second after the one before. */
export function linesOf(...texts: string[]): ImportLogEvent {
  return {
    type: 'lines',
    lines: texts.map((text, index) => ({
      at: new Date(Date.UTC(2026, 0, 15, 12, 0, index))
        .toISOString()
        .replace('000Z', '000000000Z'),
      text,
    })),
  };
}
