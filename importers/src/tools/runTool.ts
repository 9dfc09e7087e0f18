import { ChildProcess, spawn } from 'node:child_process';
import { Failure } from '../failures';

/** All that a tool gets of the surroundings: no AWS_*, PG* or MYSQL_* of the container's. */
export const CHILD_ENVIRONMENT: NodeJS.ProcessEnv = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  LANG: 'C.UTF-8',
  LC_ALL: 'C.UTF-8',
  PGPASSFILE: '/dev/null',
  PGCONNECT_TIMEOUT: '15',
  PGAPPNAME: 'everest-import',
};

export interface Tool {
  command: string;
  args: string[];
  /** Where passwords go: arguments are seen by all. */
  env?: Record<string, string>;
}

const children = new Set<ChildProcess>();

/** Ends every tool that runs, at once: what it has not committed is rolled back. */
export function endTools() {
  for (const child of children) child.kill('SIGKILL');
}

const MOST_ERRORS = 16 * 1024;

/** The first and the last words: a client may print a whole statement, and only then what is wrong with it. */
function endsOf(text: string): string {
  return text.length > 2 * MOST_ERRORS
    ? `${text.slice(0, MOST_ERRORS)}\n${text.slice(-MOST_ERRORS)}`
    : text;
}

/** A tool that runs: its input, its output and its complaints. */
export class RunningTool {
  readonly child;
  readonly #name: string;
  readonly #ended: Promise<number>;
  #complaints = '';

  constructor(tool: Tool) {
    this.#name = tool.command;
    const child = spawn(tool.command, tool.args, {
      env: { ...CHILD_ENVIRONMENT, ...tool.env },
      stdio: ['pipe', 'pipe', 'pipe'],
      shell: false,
    });
    this.child = child;
    children.add(child);
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#complaints = endsOf(this.#complaints + text);
    });
    // What it did not want to read is told by its exit code.
    child.stdin.on('error', () => {});
    this.#ended = new Promise((resolve, reject) => {
      child.once('error', error => {
        children.delete(child);
        reject(
          (error as { code?: string }).code === 'ENOENT'
            ? new Failure('tool-missing', `This image has no '${this.#name}'`)
            : error,
        );
      });
      child.once('close', code => {
        children.delete(child);
        resolve(code ?? 1);
      });
    });
    this.#ended.catch(() => {});
  }

  /** Waits until it ends, and gives its exit code. */
  ended(): Promise<number> {
    return this.#ended;
  }

  /** What it wrote to its standard error: where it is long its first and its last 16 KiB. */
  get complaints(): string {
    return this.#complaints;
  }

  /** Gives it bytes as fast as it takes them; false when it takes no more. */
  async write(bytes: Buffer): Promise<boolean> {
    const { stdin } = this.child;
    if (!stdin.writable) return false;
    if (stdin.write(bytes)) return true;
    await this.drained();
    return stdin.writable;
  }

  /** Waits until it has taken all, or is closed. Leaves no listener behind: a large dump waits here a million times. */
  drained(): Promise<void> {
    const { stdin } = this.child;
    return new Promise(resolve => {
      const done = () => {
        for (const event of ['drain', 'close', 'error']) stdin.off(event, done);
        this.child.off('close', done);
        resolve();
      };
      for (const event of ['drain', 'close', 'error']) stdin.on(event, done);
      this.child.on('close', done);
      if (stdin.destroyed) done();
    });
  }

  kill() {
    this.child.kill('SIGKILL');
  }
}

/** Runs a tool to its end, and gives its output. */
export async function runTool(
  tool: Tool,
  input = '',
): Promise<{ code: number; output: string; complaints: string }> {
  const running = new RunningTool(tool);
  let output = '';
  running.child.stdout
    .setEncoding('latin1')
    .on('data', (text: string) => (output += text));
  running.child.stdin.end(Buffer.from(input, 'latin1'));
  const code = await running.ended();
  return { code, output, complaints: running.complaints };
}

/** Feeds a tool, and kills it when what it is fed fails: what it gets must not look like a whole dump. */
export async function feed(
  tool: RunningTool,
  bytes: AsyncIterable<Buffer>,
): Promise<number> {
  tool.child.stdout.resume();
  try {
    for await (const piece of bytes) if (!(await tool.write(piece))) break;
  } catch (error) {
    tool.kill();
    await tool.ended().catch(() => {});
    throw error;
  }
  tool.child.stdin.end();
  return tool.ended();
}
