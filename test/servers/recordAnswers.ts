/**
 * Records what servers answer where something is wrong, for `recordedAnswers.json`: what stands there of these servers
 * is replaced.
 *   recordAnswers.ts NAME=VERSION[@URL]...    by the names of s3Servers.ts; with an address, of a server that runs there
 *   and takes the sandbox's keys
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CreateBucketCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ClientConfig,
} from '@aws-sdk/client-s3';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { HttpRequest, HttpResponse } from '@smithy/protocol-http';
import {
  SANDBOX_ACCESS_KEY_ID,
  SANDBOX_REGION,
  SANDBOX_SECRET_ACCESS_KEY,
} from 'everest-sandbox';
import { REPOSITORY_ROOT } from '../control-plane/builtServers';
import { s3Client } from '../control-plane/startS3Gateway';
import { S3_SERVERS, S3Server } from './s3Servers';

const FILE = join(
  REPOSITORY_ROOT,
  'plugins/everest-import-backend/src/backups/__testUtils__/recordedAnswers.json',
);
const Bucket = 'backups';
const Key = 'shop.sql';

interface Answer {
  server: string;
  what: string;
  method: string;
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Keeps the last answer as it came. */
class Recorder extends NodeHttpHandler {
  last?: Pick<Answer, 'method' | 'status' | 'headers' | 'body'>;

  async handle(request: HttpRequest, options?: object) {
    const { response } = await super.handle(request, options);
    const pieces: Buffer[] = [];
    for await (const piece of response.body) pieces.push(piece);
    const { server, 'content-type': type } = response.headers;
    this.last = {
      method: request.method,
      status: response.statusCode,
      headers: {
        ...(server && { server }),
        ...(type && { 'content-type': type }),
      },
      // What is another one each time says nothing
      body: String(Buffer.concat(pieces)).replace(
        /<(RequestId|HostId)>[^<]*/g,
        '<$1>1',
      ),
    };
    const again = new HttpResponse({
      ...response,
      body: Buffer.concat(pieces),
    });
    return { response: again };
  }
}

const list = new ListObjectsV2Command({ Bucket });
const get = new GetObjectCommand({ Bucket, Key });
const head = new HeadObjectCommand({ Bucket, Key });
const getOf = (more: object) => new GetObjectCommand({ Bucket, Key, ...more });
const keys = (accessKeyId: string, secretAccessKey: string) => ({
  credentials: { accessKeyId, secretAccessKey },
});
const all = [list, get, head];

const CASES: {
  what: string;
  how?: Partial<S3ClientConfig>;
  ask: (typeof list | typeof get | typeof head)[];
}[] = [
  { what: 'unknown key', how: keys('AKIANOBODY', 'wrong'), ask: all },
  {
    what: 'wrong secret',
    how: keys(SANDBOX_ACCESS_KEY_ID, 'wrong-secret'),
    ask: all,
  },
  { what: 'wrong region', how: { region: 'eu-west-9' }, ask: all },
  { what: 'clock', how: { systemClockOffset: -20 * 60_000 }, ask: all },
  {
    what: 'no bucket',
    ask: [
      new ListObjectsV2Command({ Bucket: 'elsewhere' }),
      getOf({ Bucket: 'elsewhere' }),
      new HeadObjectCommand({ Bucket: 'elsewhere', Key }),
    ],
  },
  {
    what: 'no object',
    ask: [
      getOf({ Key: 'nowhere.sql' }),
      new HeadObjectCommand({ Bucket, Key: 'nowhere.sql' }),
    ],
  },
  {
    what: 'suffix range of a shorter file',
    ask: [getOf({ Range: 'bytes=-4096' })],
  },
  {
    what: 'range of an empty file',
    ask: [getOf({ Key: 'empty.sql', Range: 'bytes=0-9' })],
  },
  { what: 'range beyond', ask: [getOf({ Range: 'bytes=100-200' })] },
  { what: 'If-Match', ask: [getOf({ IfMatch: '"another"' })] },
  { what: '// in a key', ask: [getOf({ Key: 'a//b.sql' })] },
  {
    what: 'a control character in a key',
    ask: [getOf({ Key: 'a\u0007b.sql' })],
  },
  { what: 'a key too long', ask: [getOf({ Key: 'a'.repeat(1_025) })] },
];

interface Recorded {
  start(): Promise<{ endpoint: string; stop(): Promise<void> }>;
  stranger?: S3Server['stranger'];
}

function runningAt(endpoint: string): Recorded {
  return { start: async () => ({ endpoint, stop: async () => {} }) };
}

async function recordAt(server: Recorded, name: string): Promise<Answer[]> {
  const started = await server.start();
  const answers: Answer[] = [];
  try {
    const client = s3Client(started.endpoint);
    await client.send(new CreateBucketCommand({ Bucket }));
    await client.send(new PutObjectCommand({ Bucket, Key, Body: '-- dump' }));
    await client.send(
      new PutObjectCommand({ Bucket, Key: 'empty.sql', Body: '' }),
    );
    const stranger = server.stranger && {
      what: 'no right',
      how: { credentials: server.stranger },
      ask: all,
    };
    for (const { what, how, ask } of [
      ...CASES,
      ...(stranger ? [stranger] : []),
    ]) {
      for (const command of ask) {
        const requestHandler = new Recorder();
        const asking = new S3Client({
          endpoint: started.endpoint,
          region: SANDBOX_REGION,
          forcePathStyle: true,
          maxAttempts: 1,
          responseChecksumValidation: 'WHEN_REQUIRED',
          ...keys(SANDBOX_ACCESS_KEY_ID, SANDBOX_SECRET_ACCESS_KEY),
          ...how,
          requestHandler,
        });
        await asking.send(command as typeof get).catch(() => {});
        const { last } = requestHandler;
        process.stdout.write(
          `${name}: ${what}: ${last?.method} ${last?.status} ${
            /<Code>(\w+)/.exec(last?.body ?? '')?.[1] ?? ''
          }\n`,
        );
        // What went well is none of these
        if (last && last.status >= 400) {
          answers.push({ server: name, what, ...last });
        }
      }
    }
  } finally {
    await started.stop();
  }
  return answers;
}

async function main() {
  const before: Answer[] = JSON.parse(readFileSync(FILE, 'utf8'));
  for (const word of process.argv.slice(2)) {
    const [, asked, version, url] = /^(.*)=([^@]*)@?(.*)$/.exec(word) ?? [];
    const server = url
      ? runningAt(url)
      : S3_SERVERS.find(({ name }) => name === asked);
    if (!server || !version) {
      throw new Error(
        `'${word}' is no server with a version; set EVEREST_S3_SERVERS to '${asked}'`,
      );
    }
    const name = `${asked} ${version}`;
    const answers = await recordAt(server, name);
    const others = before.filter(each => each.server !== name);
    before.splice(0, before.length, ...others, ...answers);
  }
  writeFileSync(FILE, `${JSON.stringify(before, null, 2)}\n`);
}

main().then(
  () => process.exit(0),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
