import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';

// The shell holds the reading end of a pipe whose only writer is this process.
// When this process ends, however it ends, the read returns and the server is
// killed: no exit hook of ours runs after a SIGKILL, the pipe closes anyway.
const GUARD = `
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
( cat <&3 >/dev/null; kill -9 $server 2>/dev/null ) &
echo $server >&4
wait $server
`;

export interface GuardedProcess {
  readonly name: string;
  readonly pid: number;
  /** Rejects when the server ends before anybody stopped it. */
  readonly ended: Promise<never>;
  stop(): Promise<void>;
}

async function firstLine(child: ChildProcess): Promise<string> {
  const pipe = child.stdio[4] as NodeJS.ReadableStream;
  const [chunk] = await once(pipe, 'data');
  return String(chunk).trim();
}

/** Starts a server that can't outlive this process, however this one ends. */
export async function startGuarded(options: {
  name: string;
  command: string;
  args: string[];
  logFile: string;
  env?: Record<string, string>;
}): Promise<GuardedProcess> {
  const { name, command, args, logFile, env } = options;
  const log = openSync(logFile, 'a');
  const guard = spawn('/bin/sh', ['-c', GUARD, 'guard', command, ...args], {
    // A group of its own: a Ctrl-C in the terminal reaches only the parent,
    // which stops its servers in order.
    detached: true,
    stdio: ['pipe', log, log, 'ignore', 'pipe'],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
  });
  closeSync(log);
  const exited = once(guard, 'exit');
  const pid = Number(await firstLine(guard));

  let stopping = false;
  const ended = exited.then(([code, signal]) => {
    guard.stdin?.destroy();
    if (stopping) {
      return new Promise<never>(() => {});
    }
    const said = readFileSync(logFile, 'utf8').trim().split('\n').slice(-5);
    throw new Error(
      `${name} ended with '${signal ?? code}'; it said last:\n${said.join(
        '\n',
      )}`,
    );
  });
  // Whoever waits for a server to answer races with this; later nobody does.
  ended.catch(() => {});

  return {
    name,
    pid,
    ended,
    async stop() {
      stopping = true;
      guard.stdin?.destroy();
      await exited;
    },
  };
}

/** Removes a folder once this process has ended, however it ends. */
export function removeAtTheEnd(directory: string): { now(): Promise<void> } {
  const guard = spawn(
    '/bin/sh',
    ['-c', 'cat >/dev/null; sleep 0.3; rm -rf "$1"', 'remove', directory],
    { detached: true, stdio: ['pipe', 'ignore', 'ignore'] },
  );
  const exited = once(guard, 'exit');
  return {
    async now() {
      guard.stdin?.destroy();
      await exited;
    },
  };
}
