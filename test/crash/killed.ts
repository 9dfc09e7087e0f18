import { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** `kill -9`, at whatever line the process is; false when it has ended already. */
export async function killed(child?: ChildProcess): Promise<boolean> {
  if (!child || child.exitCode !== null || child.signalCode !== null) {
    return false;
  }
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
  return true;
}
