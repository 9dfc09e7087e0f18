import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  removeAtTheEnd,
  SANDBOX_ACCESS_KEY_ID,
  SANDBOX_REGION,
  SANDBOX_SECRET_ACCESS_KEY,
} from 'everest-sandbox';
import { REPOSITORY_ROOT } from '../control-plane/builtServers';

export const BUCKET = 'dumps';

export interface Target {
  type: string;
  host: string;
  port: string;
  user: string;
  password: string;
}

export interface Ended {
  code: number;
  /** All that it wrote. */
  output: string;
  summary?: {
    tables: number;
    rows: number;
    notes: string[];
    verified: string;
    compared?: number;
  };
  failure?: { code: string; exitCode: number; message: string };
  progress: { bytesRead: number; bytesTotal: number }[];
  /** Its temporary files that are still there. */
  temporary: string[];
}

/** A file of the runner that `compileRunner` has compiled. */
function compiled(file: string): string {
  const directory = process.env.EVEREST_RUNNER;
  if (!directory)
    throw new Error("The runner is not compiled: 'compileRunner'");
  return join(directory, file);
}

/** What its image gives node: also the memory it may take. */
export function imageCommand(): string[] {
  const file = join(REPOSITORY_ROOT, 'importers/mysqldump/Containerfile');
  const [, words] = /exec node (.* \S+main\.js)/.exec(
    readFileSync(file, 'utf8'),
  )!;
  return words
    .split(' ')
    .map(word => word.replace('/opt/everest-import/dist', compiled('')));
}

/** Starts the runner as Everest does, with the payload that Everest writes. */
export function startImporter(request: {
  endpoint: string;
  path: string;
  target: Target;
  config?: object;
  /** Of the source, where it is not as usual. */
  s3?: object;
  /** Where its tools are. */
  toolsPath?: string;
  /** What node is given; the runner alone by default. */
  command?: string[];
}) {
  const { endpoint, path, target, config, toolsPath } = request;
  const { command = [compiled('main.js')] } = request;
  const directory = mkdtempSync(join(tmpdir(), 'everest-import-payload-'));
  const removal = removeAtTheEnd(directory);
  const payload = join(directory, 'request.json');
  const TMPDIR = join(directory, 'tmp');
  mkdirSync(TMPDIR);
  const s3 = {
    bucket: BUCKET,
    region: SANDBOX_REGION,
    endpointURL: endpoint,
    forcePathStyle: true,
    accessKeyID: SANDBOX_ACCESS_KEY_ID,
    secretKey: SANDBOX_SECRET_ACCESS_KEY,
    ...request.s3,
  };
  writeFileSync(
    payload,
    JSON.stringify({ source: { path, s3 }, target, config }),
  );
  const child = spawn(
    process.execPath,
    [...command, payload],
    // Keys of the surroundings must not matter.
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...{ PATH: toolsPath ?? process.env.PATH, TMPDIR },
        AWS_ACCESS_KEY_ID: 'poison',
        NODE_COMPILE_CACHE: compiled('cache'),
      },
    },
  );
  let output = '';
  child.stdout.on('data', text => (output += text));
  child.stderr.on('data', text => (output += text));
  const ended = new Promise<Ended>(resolve =>
    child.on('close', async code => {
      const temporary = readdirSync(TMPDIR, { recursive: true }).map(String);
      await removal.now();
      const lines = output
        .split('\n')
        .filter(line => line.startsWith('{"everestImport"'))
        .map(line => JSON.parse(line));
      const of = (kind: string) =>
        lines.filter(line => line.everestImport === kind);
      resolve({
        code: code ?? -1,
        output,
        summary: of('summary')[0],
        failure: of('failure')[0],
        progress: of('progress'),
        temporary,
      });
    }),
  );
  return { child, ended, output: () => output };
}

export function runImporter(
  request: Parameters<typeof startImporter>[0],
): Promise<Ended> {
  return startImporter(request).ended;
}
