/**
 * The command of the images: `watch.js [FLAGS OF NODE] main.js REQUEST`. Starts the runner and tells of its death where it
 * could not do so itself, such as when it ran out of memory.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from './failures';
import { Report } from './Report';

const FAILURE = '{"everestImport":"failure"';

function deathOf(code: number | null, signal: NodeJS.Signals | null): Failure {
  const how = signal ? `by the signal ${signal}` : `with exit code ${code}`;
  const why =
    signal === 'SIGABRT' || code === 134
      ? '; it had too little memory, or a fault'
      : '';
  return new Failure(
    'internal',
    `The importer died ${how} before it could say why${why}. The target may hold a part of the dump`,
  );
}

/** One of the runner's own, which goes however that ends: the container of a failed import stays. */
function makeTemporaryFolder(): string | undefined {
  try {
    return mkdtempSync(join(tmpdir(), 'import-'));
  } catch {
    // Most imports need none
    return undefined;
  }
}

const temporary = makeTemporaryFolder();
const child = spawn(process.execPath, process.argv.slice(2), {
  stdio: ['ignore', 'pipe', 'inherit'],
  // A group of its own, with all that it starts
  detached: true,
  env: { ...process.env, TMPDIR: temporary ?? tmpdir() },
});
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.on(signal, () => child.kill(signal));

let hasFailed = false;
let line = '';
child.stdout.setEncoding('utf8').on('data', (text: string) => {
  process.stdout.write(text);
  const lines = (line + text).split('\n');
  // Of the last one, which may go on, the begin is enough.
  line = lines.pop()!.slice(0, FAILURE.length);
  hasFailed ||= lines.some(each => each.startsWith(FAILURE));
});
child.on('error', error => {
  throw error;
});
/** Clients that it left behind, where it could not end them, go on with what they were given. */
function endGroup() {
  try {
    process.kill(-child.pid!, 'SIGKILL');
  } catch {
    // Nobody is left
  }
}

child.on('close', (code, signal) => {
  endGroup();
  try {
    if (temporary) rmSync(temporary, { recursive: true, force: true });
  } catch {
    // They go with the Pod; how the import ended has to be said all the same
  }
  if (code !== 0 && !hasFailed)
    new Report(text => process.stdout.write(`${text}\n`)).failure(
      deathOf(code, signal),
    );
  process.exitCode = code ?? 1;
});
