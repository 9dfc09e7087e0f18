import { once } from 'node:events';
import { createServer, Server } from 'node:https';
import { AddressInfo } from 'node:net';
import { AdmissionRequest, AdmissionResponse } from '../api/admission';
import { ApiFailure, failure } from '../api/failures';
import { makeCertificate } from '../certificate';
import { readAll } from '../httpsJson';
import { Client } from './Client';
import { mutate } from './mutate';
import { validate } from './validate';

async function review(
  client: Client,
  sort: string,
  request: AdmissionRequest,
): Promise<AdmissionResponse> {
  const { uid } = request;
  try {
    // A database on its way out only loses finalizers; nothing of it is checked.
    if (request.object.metadata.deletionTimestamp)
      return { uid, allowed: true };
    if (sort === 'validate') {
      await validate(client, request);
      return { uid, allowed: true };
    }
    const value = await mutate(client, request);
    const patch = JSON.stringify([{ op: 'replace', path: '/spec', value }]);
    return {
      uid,
      allowed: true,
      patchType: 'JSONPatch',
      patch: Buffer.from(patch).toString('base64'),
    };
  } catch (error) {
    const refusal =
      error instanceof ApiFailure
        ? error
        : failure(403, 'Forbidden', (error as Error).message);
    return { uid, allowed: false, status: refusal.body };
  }
}

/** Everest's admission, and beside it the logs that a kubelet hands out. */
export async function serveEverest(
  client: Client,
  logOf: (pod: string) => string[] | undefined,
) {
  const certificate = makeCertificate();
  const server: Server = createServer(
    certificate,
    async (request, response) => {
      const { pathname, searchParams } = new URL(
        request.url ?? '/',
        'https://operator',
      );
      const [, first, namespace, pod] = pathname.split('/');
      if (first === 'containerLogs') {
        const lines = logOf(`${namespace}/${pod}`);
        const tail = Number(searchParams.get('tailLines') ?? Infinity);
        response.writeHead(lines ? 200 : 400, { 'content-type': 'text/plain' });
        const waiting = `container "importer" in pod "${pod}" is waiting to start: ContainerCreating`;
        const send = (from: number): void => {
          const all = logOf(`${namespace}/${pod}`) ?? [];
          all.slice(from).forEach(line => response.write(`${line}\n`));
          const ended = /^(done|error: .*)$/.test(all[all.length - 1]);
          if (
            ended ||
            searchParams.get('follow') !== 'true' ||
            response.destroyed
          )
            response.end();
          else setTimeout(() => send(all.length), 100).unref();
        };
        if (lines) send(Math.max(0, lines.length - tail));
        else response.end(waiting);
        return;
      }
      const body = JSON.parse(await readAll(request));
      const answer = {
        apiVersion: body.apiVersion,
        kind: 'AdmissionReview',
        response: await review(client, first, body.request),
      };
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer));
    },
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    caBundle: Buffer.from(certificate.cert).toString('base64'),
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
