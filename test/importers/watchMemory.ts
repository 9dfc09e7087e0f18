import { readdirSync, readFileSync } from 'node:fs';

const MEBIBYTE_OF_KIB = 1024;

function read(pid: string, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // It has ended.
    return undefined;
  }
}

const parentOf = (status: string) => /^PPid:\s+(\d+)/m.exec(status)?.[1];

/** The most memory that a process and what it started held at once, in MiB by program. */
export function watchMemory(pid: number, everyMs = 50) {
  const peaks: Record<string, number> = {};
  let most = 0;
  const look = () => {
    const family = new Set([`${pid}`]);
    let sum = 0;
    for (const each of readdirSync('/proc').filter(name =>
      /^\d+$/.test(name),
    )) {
      const status = read(each, 'status');
      if (!status) continue;
      if (!family.has(each) && !family.has(parentOf(status) ?? '')) continue;
      family.add(each);
      const name = /^Name:\s+(.*)/m.exec(status)![1];
      // What several have in common counts once, as it does for a container.
      const rollup = read(each, 'smaps_rollup') ?? '';
      const held = Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
      sum += held / MEBIBYTE_OF_KIB;
      peaks[name] = Math.max(peaks[name] ?? 0, held / MEBIBYTE_OF_KIB);
    }
    most = Math.max(most, sum);
  };
  const timer = setInterval(look, everyMs);
  return {
    stop() {
      clearInterval(timer);
      return { most, node: peaks.node };
    },
  };
}
