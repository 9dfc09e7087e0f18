import { ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A command to run, and the file that its output goes to. */
export interface Command {
  name: string;
  args: string[];
  cwd: string;
  env?: Record<string, string>;
  logFile: string;
}

/** Node arguments that run a TypeScript file of this repository. */
export function typescript(root: string, file: string): string[] {
  return [join(root, 'script/run-typescript.cjs'), join(root, file)];
}

/**
 * Processes that end together. Each leads its own process group, so whatever
 * it starts in turn ends with it.
 */
export class ProcessGroup {
  private readonly children = new Map<string, ChildProcess>();
  private stopping = false;

  constructor(
    private readonly onUnexpectedEnd: (name: string, log: string) => void,
  ) {}

  start(command: Command): void {
    mkdirSync(dirname(command.logFile), { recursive: true });
    const log = createWriteStream(command.logFile);
    const child = spawn(process.execPath, command.args, {
      cwd: command.cwd,
      env: { ...process.env, ...command.env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout!.pipe(log, { end: false });
    child.stderr!.pipe(log, { end: false });
    child.on('exit', () => {
      this.children.delete(command.name);
      if (!this.stopping) {
        this.onUnexpectedEnd(command.name, command.logFile);
      }
    });
    this.children.set(command.name, child);
  }

  /** Asks all to end, and after a while no longer asks. */
  async stop(patienceMs = 8_000): Promise<void> {
    this.stopping = true;
    const ending = [...this.children.values()];
    const ended = Promise.all(
      ending.map(child => new Promise(resolve => child.once('exit', resolve))),
    );
    ending.forEach(child => signalGroup(child, 'SIGTERM'));
    const force = setTimeout(
      () => ending.forEach(child => signalGroup(child, 'SIGKILL')),
      patienceMs,
    );
    await ended;
    clearTimeout(force);
    // What a leader left behind in its group.
    ending.forEach(child => signalGroup(child, 'SIGKILL'));
  }
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) {
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The whole group is gone already.
  }
}
