import { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export function hasEnded(child?: ChildProcess): boolean {
  return !child || child.exitCode !== null || child.signalCode !== null;
}

/** `kill -9`, at whatever line the process is; false when it has ended already. */
export async function killed(child?: ChildProcess): Promise<boolean> {
  if (!child || hasEnded(child)) {
    return false;
  }
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
  return true;
}
