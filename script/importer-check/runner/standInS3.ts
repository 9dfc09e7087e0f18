import { once } from 'node:events';
import {
  createServer,
  IncomingMessage,
  RequestListener,
  ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { AddressInfo, Socket } from 'node:net';
import { makeCertificate } from 'everest-sandbox';

/** `silent` takes the request and never answers. */
export type S3Mode = 'serves' | 'no-object' | 'refuses-keys' | 'silent';

export interface StandInS3 {
  endpoint: string;
  /** What came as `Authorization` or in the address, of each request. */
  signatures: string[];
  /** Resolves at the first request. */
  asked: Promise<void>;
  stop(): Promise<void>;
}

/** Who talks to it is seen meanwhile, with its arguments. */
const WAIT_MS = 50;

const ERRORS = {
  'no-object': [404, 'NoSuchKey', 'The specified key does not exist.'],
  'refuses-keys': [
    403,
    'InvalidAccessKeyId',
    'The key id you provided does not exist.',
  ],
} as const;

const xml = (inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${inside}`;

function list(object: Buffer, key: string, prefix: string): string {
  const contents = key.startsWith(prefix)
    ? `<Contents><Key>${key}</Key><Size>${object.length}</Size><ETag>"1"</ETag><LastModified>2026-01-14T02:00:07.000Z</LastModified></Contents>`
    : '';
  return xml(
    `<ListBucketResult><Name>backups</Name><IsTruncated>false</IsTruncated><KeyCount>${
      contents ? 1 : 0
    }</KeyCount>${contents}</ListBucketResult>`,
  );
}

function serve(
  request: IncomingMessage,
  response: ServerResponse,
  object: Buffer,
  key: string,
) {
  const url = new URL(request.url!, 'http://s3');
  const asked = decodeURIComponent(url.pathname).replace(
    /^\/(backups\/?)?/,
    '',
  );
  if (url.searchParams.has('list-type') || asked === '') {
    response.setHeader('content-type', 'application/xml');
    response.end(list(object, key, url.searchParams.get('prefix') ?? ''));
    return;
  }
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
  const from = Number(range?.[1] ?? 0);
  const part = object.subarray(
    from,
    range?.[2] ? Number(range[2]) + 1 : undefined,
  );
  if (range) {
    response.statusCode = 206;
    const to = from + part.length - 1;
    response.setHeader('content-range', `bytes ${from}-${to}/${object.length}`);
  }
  response.setHeader('etag', '"1"');
  response.setHeader('last-modified', 'Wed, 14 Jan 2026 02:00:07 GMT');
  response.setHeader('content-length', part.length);
  response.end(request.method === 'HEAD' ? undefined : part);
}

/** As much of S3 as an importer asks before it touches the database, on the loopback address. */
export async function standInS3(options: {
  mode: S3Mode;
  tls?: boolean;
  object: Buffer;
  path: string;
}): Promise<StandInS3> {
  const { mode, tls, object } = options;
  const key = options.path.replace(/^\//, '');
  const signatures: string[] = [];
  let tell = () => {};
  const asked = new Promise<void>(resolve => (tell = resolve));
  const reply: RequestListener = (request, response) => {
    if (mode === 'serves' || mode === 'silent') {
      serve(request, response, object, key);
      return;
    }
    const [status, code, message] = ERRORS[mode];
    response.statusCode = status;
    response.setHeader('content-type', 'application/xml');
    response.end(
      request.method === 'HEAD'
        ? undefined
        : xml(
            `<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
          ),
    );
  };
  const answer: RequestListener = (request, response) => {
    signatures.push(`${request.headers.authorization ?? ''} ${request.url}`);
    tell();
    if (mode === 'silent') return;
    setTimeout(() => reply(request, response), WAIT_MS);
  };
  const server = tls
    ? createTlsServer(makeCertificate(), answer)
    : createServer(answer);
  const sockets = new Set<Socket>();
  server.on('connection', socket => {
    sockets.add(socket);
    socket.on('error', () => {});
  });
  server.on('tlsClientError', () => {});
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    signatures,
    asked,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
