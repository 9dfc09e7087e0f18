import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { HttpKubernetesConnection } from '../../connection/HttpKubernetesConnection';
import { ScriptedApi } from '../../../__testUtils__/ScriptedApi';

/**
 * An API server with many importers of about 8 kB each, which speaks list and watch; in a thread of its own, so that what
 * it does itself is not taken for work of the portal.
 */
const SERVER = `
const { createServer } = require('node:http');
const { parentPort, workerData } = require('node:worker_threads');

const property = index => ({
  type: 'string',
  description: 'What the loader does with part ' + index + ' of the dump, and when to leave it alone. '.repeat(2),
  default: 'as it is',
});
const importer = index => JSON.stringify({
  apiVersion: 'everest.percona.com/v1alpha1',
  kind: 'DataImporter',
  metadata: {
    name: 'importer-' + String(index).padStart(5, '0'),
    uid: 'uid-' + index,
    resourceVersion: '7',
  },
  spec: {
    displayName: 'Importer ' + index,
    supportedEngines: ['postgresql'],
    jobSpec: { image: 'registry.test/importer:1.0', command: ['load'] },
    permissions: [{ apiGroups: [''], resources: ['secrets'], verbs: ['get'] }],
    config: {
      openAPIV3Schema: {
        type: 'object',
        properties: Object.fromEntries(
          Array.from({ length: 30 }, (_, n) => ['part' + n, property(n)]),
        ),
      },
    },
  },
});
const items = Array.from({ length: workerData }, (_, index) => importer(index));
const watches = new Set();

const server = createServer((request, response) => {
  const url = new URL(request.url, 'http://x');
  const held = url.pathname.endsWith('/dataimporters') ? items : [];
  if (request.method !== 'GET') {
    response.writeHead(404).end('{}');
  } else if (url.searchParams.get('watch')) {
    response.writeHead(200).flushHeaders();
    if (held === items) {
      watches.add(response);
      response.on('close', () => watches.delete(response));
    }
  } else {
    const from = Number(url.searchParams.get('continue') ?? 0);
    const to = from + Number(url.searchParams.get('limit') ?? items.length);
    const next = to < held.length ? ',"continue":"' + to + '"' : '';
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      '{"metadata":{"resourceVersion":"7"' + next + '},"items":[' +
        held.slice(from, to).join() + ']}',
    );
  }
});
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
parentPort.on('message', () => {
  for (const item of items) {
    for (const response of watches) {
      response.write('{"type":"MODIFIED","object":' + item + '}\\n');
    }
  }
});
`;

export class ManyImporters {
  static async start(count: number): Promise<ManyImporters> {
    const worker = new Worker(SERVER, { eval: true, workerData: count });
    const [port] = await once(worker, 'message');
    return new ManyImporters(worker, port);
  }

  readonly #worker: Worker;
  readonly #port: number;

  private constructor(worker: Worker, port: number) {
    this.#worker = worker;
    this.#port = port;
  }

  connection(): HttpKubernetesConnection {
    const api = new ScriptedApi();
    api.url = `http://127.0.0.1:${this.#port}`;
    return api.connection();
  }

  /** Tells every watch of each importer once more. */
  changeAll() {
    this.#worker.postMessage('change');
  }

  async stop() {
    await this.#worker.terminate();
  }
}
