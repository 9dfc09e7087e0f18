import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  SANDBOX_ACCESS_KEY_ID,
  SANDBOX_REGION,
  SANDBOX_SECRET_ACCESS_KEY,
} from 'everest-sandbox';
import { REPOSITORY_ROOT } from '../../control-plane/builtServers';
import { Target } from '../runImporter';
import { Cpu, measured } from './cpu';

export const MIB = 1024 ** 2;

/** curl signs as the AWS command line does, and costs less than it. */
export const SIGNED = [
  ...['-sS', '--fail', '--aws-sigv4', `aws:amz:${SANDBOX_REGION}:s3`],
  ...['-u', `${SANDBOX_ACCESS_KEY_ID}:${SANDBOX_SECRET_ACCESS_KEY}`],
  ...['-H', 'x-amz-content-sha256: UNSIGNED-PAYLOAD'],
];

/** What a process took at most, in bytes; it is asked until it ends. */
function watchPeak(pid: number): () => number {
  let peak = 0;
  const look = () => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(status) ?? [];
      peak = Math.max(peak, Number(kilobytes ?? 0) * 1024);
    } catch {
      // It has ended.
    }
  };
  const timer = setInterval(look, 100);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

/** @throws Error with the exit code, unless it is 0 */
export function run(command: string, args: string[], env: NodeJS.ProcessEnv) {
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env.PATH, ...env },
  });
  const ended = new Promise<void>((resolve, reject) =>
    child.once('close', code =>
      code === 0
        ? resolve()
        : reject(new Error(`'${command}' ended with ${code}`)),
    ),
  );
  return { pid: child.pid!, ended };
}

export function compileImporters() {
  execFileSync('yarn', ['workspace', 'importers', 'compile'], {
    cwd: REPOSITORY_ROOT,
    stdio: 'inherit',
  });
}

/** Imports an object of the bucket `dumps` as the images do; how long it took, and its most memory in bytes. */
export async function importByRunner(
  directory: string,
  request: { endpoint: string; path: string; target: Target; config: object },
): Promise<{ took: number; cpu: Cpu; peak: number }> {
  const { endpoint, path, target, config } = request;
  const file = join(directory, 'request.json');
  const s3 = {
    bucket: 'dumps',
    region: SANDBOX_REGION,
    endpointURL: endpoint,
    forcePathStyle: true,
    accessKeyID: SANDBOX_ACCESS_KEY_ID,
    secretKey: SANDBOX_SECRET_ACCESS_KEY,
  };
  writeFileSync(file, JSON.stringify({ source: { path, s3 }, target, config }));
  let peak = () => 0;
  const taken = await measured(() => {
    const program = join(REPOSITORY_ROOT, 'importers/dist/main.js');
    const child = run(
      process.execPath,
      ['--max-old-space-size=160', program, file],
      {},
    );
    peak = watchPeak(child.pid);
    return child.ended;
  });
  return { ...taken, peak: peak() };
}

/** How a time is told beside another, which is 1. */
export function share(took: number, other: number): string {
  return `${(took / other).toFixed(2)} (${took.toFixed(
    1,
  )} s over ${other.toFixed(1)} s)`;
}

export interface Figure {
  what: string;
  goal: string;
  measured: string;
  cause?: string;
}

/** To the file of EVEREST_BENCH, and for whoever looks on. */
export function writeFigures(figures: Figure[]) {
  for (const figure of figures) {
    const line = JSON.stringify(figure);
    process.stdout.write(`${line}\n`);
    if (process.env.EVEREST_BENCH)
      appendFileSync(process.env.EVEREST_BENCH, `${line}\n`);
  }
}
