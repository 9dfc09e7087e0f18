import { InputError } from '@backstage/errors';
import { listXml, Script, ScriptedS3, xml } from '../__testUtils__/ScriptedS3';
import { createBackupBrowser } from '../createBackupBrowser';
import { BackupKinds } from '../kinds/BackupKinds';

jest.setTimeout(30_000);

const { signal } = new AbortController();
const timeOuts = { connect: 500, request: 500 };
const browser = createBackupBrowser({ kinds: new BackupKinds(), timeOuts });

const BOMB = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from(
  { length: 9 },
  (_, index) =>
    `<!ENTITY ${'bcdefghij'[index]} "${`&${'abcdefghi'[index]};`.repeat(10)}">`,
).join('')}]><ListBucketResult><Name>&j;</Name></ListBucketResult>`;

function fault(code: string, status: number): Script {
  return (_, response) =>
    xml(
      response,
      `<Error><Code>${code}</Code><Message>canary-of-the-server</Message></Error>`,
      status,
    );
}

const FAULTS: [string, Script, string][] = [
  ['an unknown key', fault('InvalidAccessKeyId', 403), 's3-key-unknown'],
  ['a wrong secret', fault('SignatureDoesNotMatch', 403), 's3-secret-wrong'],
  ['no right', fault('AccessDenied', 403), 's3-no-right'],
  ['no bucket', fault('NoSuchBucket', 404), 's3-bucket-missing'],
  [
    'another region',
    fault('AuthorizationHeaderMalformed', 400),
    's3-region-wrong',
  ],
  [
    'a clock that is off',
    fault('RequestTimeTooSkewed', 403),
    's3-clock-skewed',
  ],
  ['too many requests', fault('SlowDown', 503), 's3-busy'],
  ['an error of its own', fault('InternalError', 500), 's3-unreachable'],
  ['an unknown error', fault('<script>', 418), 's3-answer-malformed'],
  [
    'a redirect',
    (_, response) =>
      response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end(),
    's3-redirect',
  ],
  [
    'a redirect to the metadata of a cloud',
    (_, response) =>
      response
        .writeHead(301, { location: 'http://169.254.169.254/latest/' })
        .end(
          '<Error><Code>PermanentRedirect</Code><Endpoint>169.254.169.254</Endpoint></Error>',
        ),
    's3-redirect',
  ],
  [
    'a page for people',
    (_, response) => response.end('<html><body>Console</body>'),
    's3-answer-malformed',
  ],
  [
    'no XML',
    (_, response) => response.end('{"ok":true}'),
    's3-answer-malformed',
  ],
  [
    'half an answer',
    (_, response) => xml(response, '<ListBucketResult><Contents><Key>a'),
    's3-answer-malformed',
  ],
  ['entities', (_, response) => xml(response, BOMB), 's3-answer-malformed'],
  [
    'more than it may',
    (_, response) => {
      response.writeHead(200, { 'content-type': 'application/xml' });
      response.on('error', () => {});
      const more = () => {
        while (!response.destroyed && response.write(' '.repeat(65536)));
        if (!response.destroyed) {
          response.once('drain', more);
        }
      };
      more();
    },
    's3-answer-malformed',
  ],
  [
    'a list that goes on without a token',
    (_, response) =>
      xml(
        response,
        '<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>',
      ),
    's3-answer-malformed',
  ],
  [
    'a list without end',
    (_, response) =>
      xml(
        response,
        listXml({
          keys: Array.from({ length: 3000 }, (_each, index) => `k${index}`),
        }),
      ),
    's3-answer-malformed',
  ],
  ['nothing at all', () => {}, 's3-timeout'],
  ['a cut connection', request => request.socket.destroy(), 's3-unreachable'],
];

describe('an S3 server that is none', () => {
  let server: ScriptedS3 | undefined;
  afterEach(() => server?.stop());

  it.each(FAULTS)('that answers with %s', async (_, script, code) => {
    server = await ScriptedS3.start(script);
    const failed = browser.list(server.location(), { prefix: '', signal });
    await expect(failed).rejects.toBeInstanceOf(InputError);
    await expect(failed).rejects.toMatchObject({ failure: { code } });
    await expect(failed).rejects.not.toThrow(/canary|<|AKIA/);
    expect(server.requests).toHaveLength(1);
  });

  it('that drips is left after a while', async () => {
    const drips: NodeJS.Timeout[] = [];
    server = await ScriptedS3.start((_, response) => {
      response.writeHead(200);
      drips.push(setInterval(() => response.write(' '), 50));
    });
    const gone = AbortSignal.timeout(800);
    await expect(
      browser.list(server.location(), { prefix: '', signal: gone }),
    ).rejects.toMatchObject({ failure: { code: 's3-timeout' } });
    drips.forEach(clearInterval);
  });

  it('that nobody started', async () => {
    server = await ScriptedS3.start(() => {});
    const location = server.location();
    await server.stop();
    server = undefined;
    await expect(
      browser.list(location, { prefix: '', signal }),
    ).rejects.toThrow(
      /can't be reached from the portal: nothing listens there/,
    );
  });

  it('that sends what nobody asked for shows only what was', async () => {
    server = await ScriptedS3.start((_, response) =>
      xml(
        response,
        listXml({
          keys: [
            'a/',
            'a/fine',
            '../etc/passwd',
            'b/other',
            `a/${'x'.repeat(2000)}`,
            'a/\u202Egnp.exe',
          ],
          folders: ['a/deeper/', 'b/', 'a//'],
          entry: '<StorageClass>&lt;b&gt;</StorageClass>',
        }),
      ),
    );
    const { folders, objects } = await browser.list(server.location(), {
      prefix: 'a/',
      signal,
    });
    expect(folders).toEqual([{ name: 'deeper', path: 'a/deeper/' }]);
    expect(objects.map(({ path }) => path)).toEqual([
      'a/fine',
      'a/\u202Egnp.exe',
    ]);
    expect(objects[0]).toEqual({
      name: 'fine',
      path: 'a/fine',
      sizeBytes: 1,
      modified: '2026-01-14T02:00:00.000Z',
    });
  });

  it('that gives more of an object than was asked for says nothing of it', async () => {
    server = await ScriptedS3.start((_, response, url) =>
      url.searchParams.has('list-type')
        ? xml(response, listXml({ keys: ['dump.sql'] }))
        : response.end('-- PostgreSQL database dump\n'.repeat(100_000)),
    );
    const { objects, backups } = await browser.list(server.location(), {
      prefix: '',
      signal,
    });
    expect(objects).toHaveLength(1);
    expect(backups).toEqual([
      expect.objectContaining({ kind: 'dump', unread: true, notes: [] }),
    ]);
  });
});
