import { once } from 'node:events';
import { createServer } from 'node:http';
import { request as forward } from 'node:https';
import { AddressInfo } from 'node:net';
import { Sandbox } from 'everest-sandbox';
import { sandboxAccess } from './sandboxAccess';

/** Stands before the sandbox's API server and refuses with 403 what a test says, as if the portal had no Role there. */
export class RefusingGate {
  static async before(sandbox: Sandbox): Promise<RefusingGate> {
    const gate = new RefusingGate(sandbox);
    gate.#server.listen(0, '127.0.0.1');
    await once(gate.#server, 'listening');
    gate.#url = `http://127.0.0.1:${
      (gate.#server.address() as AddressInfo).port
    }`;
    return gate;
  }

  /** Beginnings of paths. */
  readonly refused = new Set<string>();
  readonly #access: ReturnType<typeof sandboxAccess>;
  #url = '';
  readonly #server = createServer((request, response) => {
    const path = request.url ?? '/';
    if ([...this.refused].some(start => path.startsWith(start))) {
      response.writeHead(403, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify({ kind: 'Status', code: 403, message: 'forbidden' }),
      );
      return;
    }
    const { server, caData, token } = this.#access;
    const { host: _gate, ...headers } = request.headers;
    const onward = forward(
      `${server}${path}`,
      {
        method: request.method,
        headers: { ...headers, authorization: `Bearer ${token}` },
        ca: Buffer.from(caData, 'base64'),
      },
      reply => {
        response.writeHead(reply.statusCode ?? 502, reply.headers);
        response.flushHeaders();
        reply.pipe(response);
      },
    );
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  });

  private constructor(sandbox: Sandbox) {
    this.#access = sandboxAccess(sandbox);
  }

  get url(): string {
    return this.#url;
  }

  async stop() {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
