import { spawn } from 'node:child_process';
import { argumentsOfGroup } from './argumentsOfGroup';

export interface Ended {
  /** As a shell says it: 128 and the signal's number where a signal ended it; undefined where it was killed here. */
  exitCode?: number;
  signal?: string;
  /** It did not end within its time. */
  hung: boolean;
  output: string;
  /** The arguments of it and its children, while it ran. */
  arguments: string[];
}

const LOOK_EVERY_MS = 25;
const MOST_OUTPUT = 1_000_000;
const SIGNALS: Record<string, number> = { SIGTERM: 15, SIGKILL: 9 };

function endGroup(group: number) {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // There is none any more.
  }
}

/**
 * Runs a command in a group of its own, with few variables, and ends what is left of it.
 *
 * @param stopAt - when it is told to stop; from then on it has `stopMs`
 */
export function runCommand(options: {
  command: string[];
  environment: Record<string, string>;
  limitMs: number;
  stopAt?: Promise<void>;
  stopMs?: number;
}): Promise<Ended> {
  const { command, environment, limitMs, stopAt } = options;
  const [program, ...words] = command;
  const child = spawn(program, words, {
    detached: true,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const group = child.pid;
  const seen = new Set<string>();
  let output = '';
  let hung = false;
  let timer: NodeJS.Timeout;
  const giveUpAfter = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      hung = true;
      if (group) endGroup(group);
    }, ms);
  };
  giveUpAfter(limitMs);
  const look = setInterval(() => {
    if (group)
      for (const line of argumentsOfGroup(group).values()) seen.add(line);
  }, LOOK_EVERY_MS);
  const keep = (text: Buffer) => {
    if (output.length < MOST_OUTPUT) output += text;
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  let running = true;
  stopAt?.then(() => {
    if (!running) return;
    child.kill('SIGTERM');
    giveUpAfter(options.stopMs ?? limitMs);
  });
  return new Promise(resolve => {
    const end = (exitCode?: number, signal?: string) => {
      running = false;
      clearTimeout(timer);
      clearInterval(look);
      resolve({
        ...{ exitCode, signal, hung, output },
        arguments: [...seen],
      });
    };
    child.on('error', error => {
      output += error.message;
      end(127);
    });
    // In a container the others end with the first process; here they would keep its output open.
    child.on('exit', () => endGroup(group!));
    child.on('close', (code, signal) =>
      end(
        code ?? (hung ? undefined : 128 + (SIGNALS[signal ?? ''] ?? 0)),
        signal ?? undefined,
      ),
    );
  });
}
