import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import { AddressInfo } from 'node:net';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { signatureFault } from './signature';

/** @internal */
export interface S3Options {
  port?: number;
  /** What the buckets hold: text by `bucket/key`. */
  objects?: Record<string, string>;
}

/** @internal */
export interface S3 {
  endpoint: string;
  buckets: string[];
  stop(): Promise<void>;
}

// The server is an ES module, which a CommonJS process loads in a worker only.
const WORKER = `
const { parentPort, workerData } = require('node:worker_threads');
import(workerData.module).then(async ({ startFauxqs }) => {
  const server = await startFauxqs({ port: 0, host: '127.0.0.1', logger: false });
  workerData.buckets.forEach(bucket => server.createBucket(bucket));
  parentPort.postMessage(server.port);
});`;

// Looked up from here: its package.json lets nobody require it.
// eslint-disable-next-line no-restricted-syntax
function fauxqsModule(from = __dirname): string {
  const file = join(from, 'node_modules/fauxqs/dist/app.js');
  return existsSync(file)
    ? pathToFileURL(file).href
    : fauxqsModule(dirname(from));
}

interface Store {
  worker: Worker;
  port: number;
}

async function startStore(
  buckets: string[],
  objects: Array<[string, string]>,
): Promise<Store> {
  const workerData = { module: fauxqsModule(), buckets };
  const worker = new Worker(WORKER, { eval: true, workerData });
  const [port] = (await once(worker, 'message')) as [number];
  await Promise.all(
    objects.map(async ([name, text]) => {
      const path = `/${name.split('/').map(encodeURIComponent).join('/')}`;
      const put = httpRequest({ host: '127.0.0.1', port, method: 'PUT', path });
      put.end(text);
      const [answer] = await once(put, 'response');
      answer.resume();
    }),
  );
  return { worker, port };
}

/** Starts an S3 server on 127.0.0.1 that refuses wrong signatures. @internal */
export async function startS3(options: S3Options = {}): Promise<S3> {
  const objects = Object.entries(options.objects ?? {});
  const buckets = [...new Set(objects.map(([path]) => path.split('/')[0]))];
  // Started by the first request: it takes a second that most tests don't need.
  let started: Promise<Store> | undefined;
  const store = () => (started ??= startStore(buckets, objects));
  const server = createServer(async (request, response) => {
    const fault = await signatureFault(request);
    if (fault) {
      response.writeHead(403, { 'content-type': 'application/xml' });
      response.end(
        `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${fault}</Code><Message>${fault}</Message></Error>`,
      );
      request.resume();
      return;
    }
    const { method, url: path, headers } = request;
    const { port } = await store();
    const onward = httpRequest({
      host: '127.0.0.1',
      port,
      method,
      path,
      headers,
    });
    onward.on('response', answer => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    buckets,
    async stop() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
      await (await started)?.worker.terminate();
    },
  };
}
