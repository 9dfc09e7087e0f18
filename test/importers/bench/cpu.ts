import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** Of a second, on every Linux. */
const TICKS = 100;
const S3 = 'versitygw';

interface Process {
  parent: number;
  name: string;
  /** In seconds. */
  own: number;
  /** Its own, and of all it started that has ended, in seconds. */
  cpu: number;
}

function processOf(pid: string): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = stat.lastIndexOf(')');
    const [, parent, ...fields] = stat.slice(end + 2).split(' ');
    const [user, system, ofUser, ofSystem] = fields
      .slice(9, 13)
      .map(ticks => Number(ticks) / TICKS);
    return {
      parent: Number(parent),
      name: stat.slice(stat.indexOf('(') + 1, end),
      own: user + system,
      cpu: user + system + ofUser + ofSystem,
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
  /** Of the tools: by the program's name, as last seen before it ended. */
  programs: Record<string, number>;
}

const allProcesses = () =>
  new Map(
    readdirSync('/proc')
      .filter(name => /^\d+$/.test(name))
      .flatMap(pid => {
        const found = processOf(pid);
        return found ? [[Number(pid), found] as const] : [];
      }),
  );

/** The child of this process that started it, or that it is; undefined where none did. */
function childAbove(
  pid: number,
  all: Map<number, Process>,
): number | undefined {
  const parent = all.get(pid)?.parent;
  if (parent === undefined) return undefined;
  return parent === process.pid ? pid : childAbove(parent, all);
}

/** Looks each second what the tools have taken that are started from now on. */
function watchPrograms(): () => Record<string, number> {
  const before = allProcesses();
  const seen = new Map<number, Process>();
  const look = () => {
    const all = allProcesses();
    for (const [pid, process_] of all) {
      const child = childAbove(pid, all);
      if (child !== undefined && !before.has(child)) seen.set(pid, process_);
    }
  };
  const timer = setInterval(look, 1_000);
  return () => {
    clearInterval(timer);
    const programs: Record<string, number> = {};
    for (const { name, own } of seen.values())
      programs[name] = (programs[name] ?? 0) + own;
    return programs;
  };
}

/** So far, of this process's children: servers run on, tools have ended. */
function takenSoFar(): Omit<Cpu, 'programs'> {
  const all = allProcesses();
  const servers = [...all.keys()]
    .filter(pid => childAbove(pid, all) !== undefined)
    .map(pid => all.get(pid)!);
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
  const programs = watchPrograms();
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
      programs: programs(),
    },
  };
}

/** Who took the time of the processors: where they are all busy, no more connections make it faster. */
export function cpuInWords({ took, cpu }: { took: number; cpu: Cpu }): string {
  const cores = availableParallelism();
  const programs = Object.entries(cpu.programs)
    .filter(([, seconds]) => seconds >= 0.5)
    .sort(([, one], [, other]) => other - one)
    .map(([name, seconds]) => `${name} ${seconds.toFixed(1)} s`);
  const ofTools = programs.length > 0 ? ` (${programs.join(', ')})` : '';
  const words = [
    `the database ${cpu.database.toFixed(1)} s`,
    `the S3 server ${cpu.s3.toFixed(1)} s`,
    `the tools ${cpu.tools.toFixed(1)} s${ofTools}`,
  ];
  return `${words.join(', ')} of the ${(took * cores).toFixed(
    1,
  )} s that ${cores} cores had`;
}

/** Why a time beside another's is longer than its goal: what it would be, were the database alone at work on all cores. */
export function boundInWords(
  { cpu }: { cpu: Cpu },
  other: { took: number },
): string {
  const cores = availableParallelism();
  const least = cpu.database / cores / other.took;
  return `the database alone is busy for ${least.toFixed(
    2,
  )} of that time with ${cores} cores to itself; the tools take ${(
    cpu.tools /
    cores /
    other.took
  ).toFixed(2)} more of the same cores`;
}
