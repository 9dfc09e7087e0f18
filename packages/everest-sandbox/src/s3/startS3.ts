import { once } from 'node:events';
import { existsSync } from 'node:fs';
import {
  createServer,
  IncomingHttpHeaders,
  request as httpRequest,
  ServerResponse,
} from 'node:http';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { listen } from '../listen';
import {
  SANDBOX_ACCESS_KEY_ID,
  SANDBOX_REGION,
  SANDBOX_SECRET_ACCESS_KEY,
} from './keys';
import { MALFORMED, signatureFault } from './signature';

// The server is an ES module, which a CommonJS process loads in a worker only. It sorts keys by a locale and goes on by
// code units, so that pages lose keys and repeat them: here both are by code units.
const WORKER = `
const { parentPort, workerData } = require('node:worker_threads');
String.prototype.localeCompare = function (other) {
  return this < other ? -1 : Number(this > other);
};
import(workerData.module).then(async ({ startFauxqs }) => {
  const { port, createBucket } = await startFauxqs({ port: 0, host: '127.0.0.1', logger: false });
  workerData.buckets.forEach(bucket => createBucket(bucket));
  for (const [key, body] of Object.entries(workerData.objects)) {
    const path = key.split('/').map(encodeURIComponent).join('/');
    await fetch('http://127.0.0.1:' + port + '/' + path, { method: 'PUT', body });
  }
  parentPort.postMessage(port);
});`;

// Looked up from here: its package.json lets nobody require it.
// eslint-disable-next-line no-restricted-syntax
function fauxqsModule(from = __dirname): string {
  const file = join(from, 'node_modules/fauxqs/dist/app.js');
  const found = existsSync(file);
  return found ? pathToFileURL(file).href : fauxqsModule(dirname(from));
}

async function startStore(objects: Record<string, string>, buckets: string[]) {
  const workerData = { module: fauxqsModule(), buckets, objects };
  const worker = new Worker(WORKER, { eval: true, workerData });
  const [port] = (await once(worker, 'message')) as [number];
  return { worker, port };
}

/** Bytes of a request's body that the store takes; more go in parts. */
const LARGEST_BODY = 11 * 1024 ** 2;

/** As S3 refuses: the code, and the right region where that was wrong. */
function refuse(response: ServerResponse, code: string) {
  const isBad = code === 'EntityTooLarge' || code === MALFORMED;
  const region = code === MALFORMED ? `<Region>${SANDBOX_REGION}</Region>` : '';
  response
    .writeHead(isBad ? 400 : 403, { 'content-type': 'application/xml' })
    .end(
      `<Error><Code>${code}</Code><Message>${code}</Message>${region}</Error>`,
    );
}

/** Starts an S3 server on 127.0.0.1 that refuses wrong signatures; its objects are text by `bucket/key`. */
export async function startS3(objects: Record<string, string>, port?: number) {
  const names = Object.keys(objects).map(path => path.split('/')[0]);
  const buckets = [...new Set(names)];
  // Started by the first request: it takes a second that most tests don't need.
  let store: ReturnType<typeof startStore> | undefined;
  const server = createServer(async (request, response) => {
    const fault =
      (await signatureFault(request)) ??
      (Number(request.headers['content-length']) > LARGEST_BODY
        ? 'EntityTooLarge'
        : undefined);
    if (fault) {
      refuse(response, fault);
      return;
    }
    store ??= startStore(objects, buckets);
    const { method, url: path } = request;
    const target = {
      host: '127.0.0.1',
      port: (await store).port,
      method,
      path,
    };
    const ask = (headers: IncomingHttpHeaders) =>
      httpRequest({ ...target, headers })
        .on('error', () => response.destroy())
        .on('response', answer => {
          const { range, ...rest } = headers;
          if (answer.statusCode === 416 && range?.startsWith('bytes=-')) {
            // As S3 does: the last bytes of a shorter object are all of it
            ask(rest).end();
            return;
          }
          response.writeHead(answer.statusCode ?? 500, answer.headers);
          answer.pipe(response);
        });
    request.pipe(ask(request.headers));
  });
  const listening = await listen(server, port);
  return {
    endpoint: `http://127.0.0.1:${listening.port}`,
    region: SANDBOX_REGION,
    accessKeyId: SANDBOX_ACCESS_KEY_ID,
    secretAccessKey: SANDBOX_SECRET_ACCESS_KEY,
    buckets,
    async stop() {
      await listening.stop();
      await (await store)?.worker.terminate();
    },
  };
}
