import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** Of a second, on every Linux. */
const TICKS = 100;
const S3 = 'versitygw';

interface Process {
  parent: number;
  name: string;
  /** Its own, and of all it started that has ended, in seconds. */
  cpu: number;
}

function processOf(pid: string): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = stat.lastIndexOf(')');
    const [, parent, ...fields] = stat.slice(end + 2).split(' ');
    const times = fields.slice(9, 13).map(Number);
    return {
      parent: Number(parent),
      name: stat.slice(stat.indexOf('(') + 1, end),
      cpu: times.reduce((sum, ticks) => sum + ticks, 0) / TICKS,
    };
  } catch {
    return undefined;
  }
}

/** Seconds of a processor, by who took them. */
export interface Cpu {
  database: number;
  s3: number;
  /** The runner or the tools of who imports by hand, with all that they start. */
  tools: number;
}

/** So far, of this process's children: servers run on, tools have ended. */
function takenSoFar(): Cpu {
  const all = new Map(
    readdirSync('/proc')
      .filter(name => /^\d+$/.test(name))
      .flatMap(pid => {
        const found = processOf(pid);
        return found ? [[Number(pid), found] as const] : [];
      }),
  );
  const isOurs = (process_: Process): boolean => {
    const parent = all.get(process_.parent);
    return (
      process_.parent === process.pid ||
      (parent !== undefined && isOurs(parent))
    );
  };
  const servers = [...all.values()].filter(isOurs);
  const sum = (of: Process[]) => of.reduce((taken, { cpu }) => taken + cpu, 0);
  const own = process.cpuUsage();
  const self = all.get(process.pid)?.cpu ?? 0;
  return {
    database: sum(servers.filter(({ name }) => name !== S3)),
    s3: sum(servers.filter(({ name }) => name === S3)),
    tools: self - (own.user + own.system) / 1e6,
  };
}

/** What a piece of work took that starts tools and waits for their end; seconds. */
export async function measured(
  work: () => Promise<unknown>,
): Promise<{ took: number; cpu: Cpu }> {
  const before = takenSoFar();
  const begun = performance.now();
  await work();
  const took = (performance.now() - begun) / 1000;
  const after = takenSoFar();
  return {
    took,
    cpu: {
      database: after.database - before.database,
      s3: after.s3 - before.s3,
      tools: after.tools - before.tools,
    },
  };
}

/** Who took the time of the processors: where they are all busy, no more connections make it faster. */
export function cpuInWords({ took, cpu }: { took: number; cpu: Cpu }): string {
  const cores = availableParallelism();
  const words = Object.entries({
    'the database': cpu.database,
    'the S3 server': cpu.s3,
    'the tools': cpu.tools,
  }).map(([who, seconds]) => `${who} ${seconds.toFixed(1)} s`);
  return `${words.join(', ')} of the ${(took * cores).toFixed(
    1,
  )} s that ${cores} cores had`;
}
