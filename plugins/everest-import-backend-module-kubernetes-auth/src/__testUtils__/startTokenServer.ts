import { createServer, IncomingMessage } from 'node:http';
import { AddressInfo } from 'node:net';

export interface Answer {
  status?: number;
  headers?: { [name: string]: string };
  body: object | string;
}

/** An HTTP server on loopback in place of a cloud's own that hands out tokens. */
export async function startTokenServer(
  answer: (request: IncomingMessage) => Answer,
) {
  const server = createServer((request, response) => {
    const { status = 200, headers = {}, body } = answer(request);
    const isText = typeof body === 'string';
    response.writeHead(status, {
      'Content-Type': isText ? 'text/plain' : 'application/json',
      ...headers,
    });
    response.end(isText ? body : JSON.stringify(body));
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise(resolve => {
        server.close(resolve);
      });
    },
  };
}
