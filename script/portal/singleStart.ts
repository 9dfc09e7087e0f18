import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holderOf, isFree } from './ports';
import { StartError } from './startOptions';

/** Says in one line why this start cannot be: a first one, or a busy port. */
export async function claimStart(
  localState: string,
  ports: Record<string, number>,
): Promise<() => void> {
  mkdirSync(localState, { recursive: true });
  const file = join(localState, 'start.pid');
  const other = readPid(file);
  if (other !== undefined && isRunning(other)) {
    throw new StartError(
      `The portal was started already and runs as pid ${other}: open http://localhost:3000, or end that one first with 'kill ${other}'.`,
    );
  }
  const busy: string[] = [];
  for (const [what, port] of Object.entries(ports)) {
    if (!(await isFree(port))) {
      busy.push(`port ${port} (${what}) by ${holderOf(port)}`);
    }
  }
  if (busy.length > 0) {
    throw new StartError(
      `Not started: ${busy.join(', ')} in use. End what holds ${
        busy.length > 1 ? 'them' : 'it'
      } and run this again.`,
    );
  }
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

function readPid(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
