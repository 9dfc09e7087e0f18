import { readFileSync } from 'node:fs';
import { waitUntil } from 'everest-sandbox';
import { Ended, startImporter } from './runImporter';

type Running = ReturnType<typeof startImporter>;

const ESTABLISHED = '01';

/** Connections to a port of this machine that are open, of whomever. */
export function connectionsTo(port: string): number {
  const wanted = Number(port).toString(16).toUpperCase().padStart(4, '0');
  return readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .slice(1)
    .filter(line => {
      const [, , remote, state] = line.trim().split(/\s+/);
      return remote?.endsWith(`:${wanted}`) && state === ESTABLISHED;
    }).length;
}

/** What a process started that runs now. */
export function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter(Boolean)
    .map(Number);
}

function runs(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

function familyOf(pid: number): number[] {
  return childrenOf(pid).flatMap(child => [child, ...familyOf(child)]);
}

/** Waits until some of the dump was read behind the words, does something, and waits for the end. */
export async function whileItImports(
  running: Running,
  act: () => void,
): Promise<Ended & { processes: number[] }> {
  const begun = /the import begins[^]*"bytesRead":[1-9]/;
  // A dump of MySQL's is read as a whole before
  await waitUntil('it imports', async () => begun.test(running.output()), {
    ...{ everyMs: 20, timeoutMs: 120_000 },
  });
  const family = familyOf(running.child.pid!);
  act();
  const ended = await running.ended;
  return { ...ended, processes: family.filter(runs) };
}

/** That an import has told its failure once, and left nothing of its own behind. */
export function expectFailure(
  ended: Ended & { processes?: number[] },
  exitCode: number,
  code: string,
  message: RegExp,
) {
  expect(ended.failure).toMatchObject({
    ...{ code, exitCode },
    message: expect.stringMatching(message),
  });
  expect(ended.code).toBe(exitCode);
  expect(ended.output.match(/"everestImport":"failure"/g)).toHaveLength(1);
  expect(ended.summary).toBeUndefined();
  expect(ended.temporary).toEqual([]);
  expect(ended.processes ?? []).toEqual([]);
}
