import { execFileSync, spawn } from 'node:child_process';
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

const SOURCE = [
  join(REPOSITORY_ROOT, 'script/run-typescript.cjs'),
  join(REPOSITORY_ROOT, 'importers/src/main.ts'),
];

/** The runner as its image has it: compiled, and with the memory that its command gives it. */
export function compileRunner() {
  // Beside the modules that it needs
  const local = join(REPOSITORY_ROOT, '.local');
  mkdirSync(local, { recursive: true });
  const directory = mkdtempSync(join(local, 'importers-'));
  const removal = removeAtTheEnd(directory);
  const project = join(REPOSITORY_ROOT, 'importers/tsconfig.build.json');
  execFileSync(process.execPath, [
    require.resolve('typescript/bin/tsc'),
    ...['-p', project, '--outDir', directory],
  ]);
  const file = join(REPOSITORY_ROOT, 'importers/mysqldump/Containerfile');
  const [, words] = /exec node (.* \S+main\.js)/.exec(
    readFileSync(file, 'utf8'),
  )!;
  return {
    command: words
      .split(' ')
      .map(word => word.replace('/opt/everest-import/dist', directory)),
    remove: () => removal.now(),
  };
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
  /** What node is given; the sources by default. */
  command?: string[];
}) {
  const { endpoint, path, target, config, toolsPath } = request;
  const { command = SOURCE } = request;
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
