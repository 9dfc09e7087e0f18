import type { JsonObject } from '@backstage/types';
import { http, HttpResponse } from 'msw';
import { BASE_URL, server } from './everestImportServer';

/** Answers a POST route, by its body if wanted. Returns what was asked. */
export function answerPost(
  path: string,
  reply: object | ((body: JsonObject) => object),
  status = 200,
) {
  const asked: { url: URL; body: JsonObject }[] = [];
  server.use(
    http.post(`${BASE_URL}${path}`, async ({ request }) => {
      const body = (await request.json()) as JsonObject;
      asked.push({ url: new URL(request.url), body });
      return HttpResponse.json(
        typeof reply === 'function' ? reply(body) : reply,
        { status },
      );
    }),
  );
  return asked;
}

/** Refuses a POST route as the backend does where fields are to blame. */
export function refusePost(
  path: string,
  status: number,
  causes: { field: string; message: string; remedy?: string }[],
) {
  const error = {
    name: status === 403 ? 'NotAllowedError' : 'InputError',
    message: causes[0]?.message ?? 'No',
    causes,
  };
  return answerPost(path, { error, response: { statusCode: status } }, status);
}

/** Answers a POST route with lines of JSON, sent when the test says so. */
export function streamLines(path: string) {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({
    start(started) {
      controller = started;
    },
  });
  const asked = new Promise<Request>(resolve => {
    server.use(
      http.post(`${BASE_URL}${path}`, ({ request }) => {
        resolve(request.clone());
        return new HttpResponse(body, {
          headers: { 'Content-Type': 'application/x-ndjson' },
        });
      }),
    );
  });
  return {
    asked,
    send: (line: object) =>
      controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`)),
    close: () => controller.close(),
  };
}
