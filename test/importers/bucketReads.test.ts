import { FoundObject } from '../../importers/src/s3/Bucket';
import { Patience } from '../../importers/src/s3/patience';
import {
  Script,
  ScriptedS3,
} from '../../plugins/everest-import-backend/src/backups/__testUtils__/ScriptedS3';
import { bucketAt } from './bucketAt';
import { serveFiles } from './serveFiles';

let server: ScriptedS3 | undefined;
afterEach(() => server?.stop());

const file = Buffer.from(
  Array.from({ length: 210 }, (_, at) => at.toString().padStart(4)).join(''),
);
const object: FoundObject = { key: 'shop.sql', size: file.length };

async function open(script: Script, patience?: Patience) {
  server = await ScriptedS3.start(script);
  return bucketAt(server.location().endpoint, patience);
}

async function allOf(pieces: AsyncIterable<Buffer>): Promise<string> {
  const read: Buffer[] = [];
  for await (const piece of pieces) read.push(piece);
  return Buffer.concat(read).toString();
}

describe('a server that does not mind ranges', () => {
  const whole: Script = (_request, response) => {
    response.writeHead(200, { 'content-length': file.length }).end(file);
  };

  it('gives a file that is read from its begin', async () => {
    const bucket = await open(whole);
    expect(await allOf(bucket.read(object))).toBe(file.toString());
  });

  it('gives no more of it than was asked for', async () => {
    const bucket = await open(whole);
    const part = await bucket.part(object, 0, 12);
    expect(part.toString()).toBe('   0   1   2');
  });

  it('does not begin anew where the connection broke', async () => {
    let count = 0;
    const bucket = await open((request, response, url) => {
      count += 1;
      if (count > 1) whole(request, response, url);
      else {
        response.writeHead(200, { 'content-length': file.length });
        response.write(file.subarray(0, 100), () => response.destroy());
      }
    });
    await expect(allOf(bucket.read(object))).rejects.toMatchObject({
      code: 'source-unreachable',
      message: expect.stringMatching(/does not send parts of 'shop.sql'/),
    });
    expect(count).toBe(2);
  });

  it('has no part from the middle of a file', async () => {
    const bucket = await open(whole);
    await expect(bucket.part(object, 100, 4)).rejects.toMatchObject({
      code: 'source-unreachable',
    });
  });

  it('is not asked for the whole by a look at a file', async () => {
    const bucket = await open((request, response) => {
      if (request.method === 'HEAD') response.writeHead(403).end();
      // Its end never comes
      else response.writeHead(200, { 'content-length': 7 }).write('x');
    });
    expect(await bucket.find('shop.sql')).toMatchObject({ size: 7 });
  });
});

it('takes no other part than the one that was asked for', async () => {
  const bucket = await open((_request, response) => {
    response
      .writeHead(206, { 'content-range': `bytes 0-3/${file.length}` })
      .end(file.subarray(0, 4));
  });
  await expect(bucket.part(object, 4, 4)).rejects.toMatchObject({
    code: 'source-unreachable',
  });
});

it('goes on where an answer has less than was asked for', async () => {
  const bucket = await open(({ headers }, response) => {
    const from = Number(/bytes=(\d+)-/.exec(headers.range ?? '')?.[1]);
    const part = file.subarray(from, from + 300);
    const range = `bytes ${from}-${from + part.length - 1}/${file.length}`;
    response.writeHead(206, { 'content-range': range }).end(part);
  });
  expect(await allOf(bucket.read(object))).toBe(file.toString());
});

describe('a server that falls silent', () => {
  const patience = { silentMs: 300, answerMs: 300 };
  const serve = serveFiles({ 'shop.sql': file });

  /** The first answer is one that never ends. */
  const once = (begin: Script): Script => {
    let isFirst = true;
    return (request, response, url) => {
      if (!isFirst) {
        serve(request, response, url);
        return;
      }
      isFirst = false;
      begin(request, response, url);
    };
  };

  it('in a file is asked for the rest of it', async () => {
    const begin = once((_request, response) => {
      response
        .writeHead(206, {
          'content-range': `bytes 0-${file.length - 1}/${file.length}`,
          'content-length': file.length,
        })
        .write(file.subarray(0, 100));
    });
    const bucket = await open(begin, patience);
    expect(await allOf(bucket.read(object))).toBe(file.toString());
    expect(server!.requests).toHaveLength(2);
  });

  it.each([200, 503])('in a list is asked again (%s)', async status => {
    const begin = once((_request, response) => {
      response
        .writeHead(status, { 'content-type': 'application/xml' })
        .write('<ListBucketResult>');
    });
    const bucket = await open(begin, patience);
    expect(await bucket.list('', 9)).toMatchObject([{ key: 'shop.sql' }]);
  });

  it('is told from a target that holds back', async () => {
    const bytes = Buffer.alloc(4 * 1024 ** 2, 'x');
    const bucket = await open(serveFiles({ 'shop.sql': bytes }), patience);
    let read = 0;
    for await (const { length } of bucket.read({
      ...object,
      size: bytes.length,
    })) {
      if (read === 0) await new Promise(done => setTimeout(done, 900));
      read += length;
    }
    expect(read).toBe(bytes.length);
    expect(server!.requests).toHaveLength(1);
  });
});
