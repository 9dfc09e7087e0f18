import { once } from 'node:events';
import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { AddressInfo } from 'node:net';
import { BackupLocation } from '../BackupLocation';

/** How a server that only looks like S3 answers. */
export type Script = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => void;

/** A server on loopback that answers as a test says, and counts. */
export class ScriptedS3 {
  static async start(
    script: Script,
    tls?: { cert: string; key: string },
  ): Promise<ScriptedS3> {
    const server = new ScriptedS3(script, tls);
    server.#server.listen(0, '127.0.0.1');
    await once(server.#server, 'listening');
    return server;
  }

  /** `METHOD path` of each request, oldest first. */
  readonly requests: string[] = [];
  /** Connections, whether anything was asked on them or not. */
  connections = 0;
  readonly #server: Server;
  readonly #scheme: string;

  private constructor(script: Script, tls?: { cert: string; key: string }) {
    this.#scheme = tls ? 'https' : 'http';
    const handle = (request: IncomingMessage, response: ServerResponse) => {
      this.requests.push(`${request.method} ${request.url}`);
      script(request, response, new URL(request.url!, 'http://s3'));
    };
    this.#server = tls ? createTlsServer(tls, handle) : createServer(handle);
    this.#server.on('connection', () => {
      this.connections += 1;
    });
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  location(instead: Partial<BackupLocation> = {}): BackupLocation {
    return {
      endpoint: `${this.#scheme}://127.0.0.1:${this.port}`,
      region: 'us-east-1',
      bucket: 'backups',
      forcePathStyle: true,
      verifyTls: true,
      allowPrivate: true,
      keys: async () => ({
        accessKeyId: 'AKIATEST',
        secretAccessKey: 'secret',
      }),
      ...instead,
    };
  }

  async stop(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }
}

/** An answer in XML. */
export function xml(
  response: ServerResponse,
  body: string,
  status = 200,
): void {
  response
    .writeHead(status, { 'content-type': 'application/xml' })
    .end(`<?xml version="1.0" encoding="UTF-8"?>${body}`);
}

/** A list as S3 gives it. */
export function listXml(options: {
  keys?: string[];
  folders?: string[];
  next?: string;
  entry?: string;
}): string {
  const { keys = [], folders = [], next, entry = '' } = options;
  return `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>backups</Name><IsTruncated>${
    next !== undefined
  }</IsTruncated>${
    next === undefined
      ? ''
      : `<NextContinuationToken>${next}</NextContinuationToken>`
  }<EncodingType>url</EncodingType>${keys
    .map(
      key =>
        `<Contents><Key>${encodeURIComponent(
          key,
        )}</Key><LastModified>2026-01-14T02:00:00.000Z</LastModified><Size>1</Size>${entry}</Contents>`,
    )
    .join('')}${folders
    .map(
      folder =>
        `<CommonPrefixes><Prefix>${encodeURIComponent(
          folder,
        )}</Prefix></CommonPrefixes>`,
    )
    .join('')}</ListBucketResult>`;
}
