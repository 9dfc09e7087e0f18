import { once } from 'node:events';
import { AddressInfo, createServer } from 'node:net';
import { makeCertificate } from 'everest-sandbox';
import { Bucket } from '../../importers/src/s3/Bucket';
import { Failure } from '../../importers/src/failures';
import recorded from '../../plugins/everest-import-backend/src/backups/__testUtils__/recordedAnswers.json';
import {
  Script,
  ScriptedS3,
} from '../../plugins/everest-import-backend/src/backups/__testUtils__/ScriptedS3';
import { bucketAt } from './bucketAt';
import { runImporter } from './runImporter';

jest.setTimeout(60_000);

let server: ScriptedS3 | undefined;
afterEach(() => server?.stop());

async function open(script: Script, tls?: { cert: string; key: string }) {
  server = await ScriptedS3.start(script, tls);
  return bucketAt(server.location().endpoint);
}

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const error = await work.then(
    () => undefined,
    reason => reason,
  );
  expect(error).toBeInstanceOf(Failure);
  return error;
}

const FAILURES: Record<string, [string, RegExp]> = {
  'unknown key': ['source-denied', /does not know the access key/],
  'wrong secret': ['source-denied', /does not belong to the access key/],
  'wrong region': ['source-unreachable', /says is 'us-east-1'/],
  clock: ['source-unreachable', /clocks of .* differ/],
  'no bucket': ['object-missing', /no bucket 'backups'/],
  'no object': ['object-missing', /no 'shop.sql' in the bucket/],
};

const cases = Object.keys(FAILURES).flatMap(what =>
  [...new Set(recorded.map(({ server: name }) => name))].flatMap(name => {
    const answers = recorded.filter(
      answer => answer.what === what && answer.server === name,
    );
    const head = answers.find(({ method }) => method === 'HEAD');
    const get = answers.find(({ method }) => method === 'GET');
    return head && get ? [{ what, name, head, get }] : [];
  }),
);

describe('what a server answers to HEAD is told by what it answers to GET', () => {
  it.each(cases)('$name: $what', async ({ what, head, get }) => {
    const bucket = await open((request, response) => {
      const answer = request.method === 'HEAD' ? head : get;
      response
        .writeHead(answer.status, answer.headers)
        .end(request.method === 'HEAD' ? undefined : answer.body);
    });
    const { code, message } = await failureOf(bucket.find('shop.sql'));
    const [wanted, words] = FAILURES[what];
    expect(code).toBe(wanted);
    expect(message).toMatch(words);
    // At once: nothing of it passes
    expect(server!.requests.length).toBeLessThanOrEqual(4);
  });

  it('and taken where only HEAD is refused', async () => {
    const bucket = await open((request, response) => {
      if (request.method === 'HEAD') {
        response.writeHead(403).end();
      } else {
        response
          .writeHead(206, { 'content-range': 'bytes 0-0/7', etag: '"a"' })
          .end('x');
      }
    });
    expect(await bucket.find('shop.sql')).toMatchObject({ size: 7 });
  });
});

describe('an endpoint that is known to be no S3 by its name', () => {
  it.each([
    { host: 'shop.blob.core.windows.net', words: /Azure Storage/ },
    {
      host: 'shop-123456789012.s3-accesspoint.us-west-2.amazonaws.com',
      words: /access point/,
    },
  ])('$host is refused before anything is asked', async ({ host, words }) => {
    const { code, message } = await failureOf(
      (async () => bucketAt(`https://${host}`))(),
    );
    expect(code).toBe('source-unreachable');
    expect(message).toMatch(words);
  });
});

describe('a clock that is off', () => {
  it.each([
    { what: 'a file', ask: (bucket: Bucket) => bucket.find('shop.sql') },
    // Of a list the server tells the time with the refusal alone
    { what: 'a folder', ask: (bucket: Bucket) => bucket.list('shop/', 9) },
  ])('is no trouble once the server has told it: $what', async ({ ask }) => {
    const { headers, body, status } = recorded.find(
      ({ what, method }) => what === 'clock' && method === 'GET',
    )!;
    const ahead = Date.now() + 20 * 60_000;
    const bucket = await open((request, response) => {
      const signed = String(request.headers['x-amz-date']).replace(
        /^(....)(..)(..)T(..)(..)(..)Z$/,
        '$1-$2-$3T$4:$5:$6Z',
      );
      const isHead = request.method === 'HEAD';
      if (Math.abs(Date.parse(signed) - ahead) < 60_000) {
        response.end(isHead ? undefined : '<ListBucketResult/>');
      } else {
        response
          .writeHead(status, {
            ...headers,
            date: new Date(ahead).toUTCString(),
          })
          .end(isHead ? undefined : body);
      }
    });
    expect(await ask(bucket)).toBeDefined();
    expect(server!.requests.length).toBeLessThanOrEqual(3);
  });
});

it('a refusal without a reason names what it may be', async () => {
  const bucket = await open((request, response) => {
    response
      .writeHead(403, { 'content-type': 'application/xml' })
      .end(
        request.method === 'HEAD'
          ? undefined
          : '<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>',
      );
  });
  const { code, message } = await failureOf(bucket.find('shop.sql'));
  expect(code).toBe('source-denied');
  expect(message).toMatch(/s3:GetObject.*kms:Decrypt.*Requester Pays/);
});

describe('a file in an archive', () => {
  const inArchive = (restore?: string) =>
    open((request, response) => {
      const headers = {
        'x-amz-storage-class': 'GLACIER',
        ...(restore && { 'x-amz-restore': restore }),
      };
      if (request.method === 'HEAD') {
        response.writeHead(200, { ...headers, 'content-length': 7 }).end();
      } else if (restore?.includes('false')) {
        response
          .writeHead(206, { ...headers, 'content-range': 'bytes 0-6/7' })
          .end('-- dump');
      } else {
        response
          .writeHead(403, { 'content-type': 'application/xml' })
          .end(
            '<Error><Code>InvalidObjectState</Code><Message>x</Message><StorageClass>GLACIER</StorageClass></Error>',
          );
      }
    });

  it('has to be restored first', async () => {
    const bucket = await inArchive();
    const object = await bucket.find('shop.sql');
    const { code, message } = await failureOf(bucket.part(object, 0, 7));
    expect(code).toBe('source-denied');
    expect(message).toMatch(/is archived; restore it/);
  });

  it('is told that it is being restored', async () => {
    const bucket = await inArchive('ongoing-request="true"');
    const { code, message } = await failureOf(bucket.find('shop.sql'));
    expect(code).toBe('source-denied');
    expect(message).toMatch(/is being restored .* when that has ended/);
  });

  it('is read once it was restored', async () => {
    const bucket = await inArchive(
      'ongoing-request="false", expiry-date="Fri, 21 Dec 2029 00:00:00 GMT"',
    );
    const object = await bucket.find('shop.sql');
    expect(String(await bucket.part(object, 0, 7))).toBe('-- dump');
  });
});

describe('a file that is replaced while it is read', () => {
  it.each([
    ['ETag', { etag: '"two"' }],
    ['time', { 'last-modified': 'Wed, 14 Jan 2026 02:00:01 GMT' }],
    ['length', { 'content-range': 'bytes 4-7/9' }],
  ])(
    'is told by its %s on a server without If-Match',
    async (_what, changed) => {
      const bucket = await open((request, response) => {
        const isSecond = request.headers.range === 'bytes=4-7';
        response
          .writeHead(request.method === 'HEAD' ? 200 : 206, {
            etag: '"one"',
            'last-modified': 'Wed, 14 Jan 2026 02:00:00 GMT',
            'content-length': request.method === 'HEAD' ? 8 : 4,
            ...(request.method === 'GET' && {
              'content-range': isSecond ? 'bytes 4-7/8' : 'bytes 0-3/8',
            }),
            ...(isSecond && changed),
          })
          .end(request.method === 'HEAD' ? undefined : 'half');
      });
      const object = await bucket.find('shop.sql');
      expect(String(await bucket.part(object, 0, 4))).toBe('half');
      const { code } = await failureOf(bucket.part(object, 4, 4));
      expect(code).toBe('source-changed');
    },
  );
});

describe('a fault of TLS is final at once', () => {
  const NOBODY = {
    ...{ type: 'postgresql', host: '127.0.0.1', port: '1' },
    ...{ user: 'nobody', password: 'word-of-nobody' },
  };
  /** As Everest starts it: in Jest the SDK takes an error of Node's for none. */
  const importFrom = async (endpoint: string, s3?: object) => {
    const request = { endpoint, path: 'shop.sql', target: NOBODY, s3 };
    return (await runImporter(request)).failure;
  };

  it('a certificate that nobody has signed', async () => {
    await open(() => {}, makeCertificate());
    const { endpoint } = server!.location();
    expect(await importFrom(endpoint, { verifyTLS: true })).toMatchObject({
      code: 'source-unreachable',
      message: expect.stringMatching(
        /certificate of 'https:.*signed by nobody but itself.*'verifyTLS'.*'caFile'/,
      ),
    });
    expect(server!.connections).toBe(1);
  });

  it('a server that takes no way to encrypt that is known here', async () => {
    let connections = 0;
    const HANDSHAKE_FAILURE = [21, 3, 3, 0, 2, 2, 40];
    const refusing = createServer(socket => {
      connections += 1;
      socket.on('error', () => {});
      socket.once('data', () => socket.end(Buffer.from(HANDSHAKE_FAILURE)));
    }).listen(0, '127.0.0.1');
    await once(refusing, 'listening');
    const { port } = refusing.address() as AddressInfo;
    const failure = await importFrom(`https://127.0.0.1:${port}`);
    refusing.close();
    expect(failure).toMatchObject({
      code: 'source-unreachable',
      message: expect.stringMatching(
        /^No encrypted connection .* comes about: it takes no way to encrypt/,
      ),
    });
    expect(connections).toBe(1);
  });

  it('https on a port of http', async () => {
    await open(() => {});
    const endpoint = server!.location().endpoint.replace('http:', 'https:');
    expect(await importFrom(endpoint)).toMatchObject({
      code: 'source-unreachable',
      message: expect.stringMatching(/does not speak TLS there; use 'http:/),
    });
    expect(server!.connections).toBe(1);
  });

  it('http on a port of https, as servers in Go say it', async () => {
    const bucket = await open((request, response) => {
      response
        .writeHead(400, { 'content-type': 'text/plain' })
        .end(
          request.method === 'HEAD'
            ? undefined
            : 'Client sent an HTTP request to an HTTPS server.\n',
        );
    });
    const { message } = await failureOf(bucket.find('shop.sql'));
    expect(message).toMatch(/speaks TLS; use 'https:/);
  });
});
