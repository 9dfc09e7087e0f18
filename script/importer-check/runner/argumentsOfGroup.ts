import { readdirSync, readFileSync } from 'node:fs';

/** The arguments of all processes of a group, by process id; nothing where there is no `/proc`. */
export function argumentsOfGroup(group: number): Map<number, string> {
  const found = new Map<number, string>();
  let names: string[] = [];
  try {
    names = readdirSync('/proc');
  } catch {
    return found;
  }
  for (const name of names) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // After the name in brackets: state, parent, group.
      const [state, , of] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (Number(of) === group && state !== 'Z')
        found.set(
          Number(name),
          readFileSync(`/proc/${name}/cmdline`, 'utf8').replace(/\0/g, ' '),
        );
    } catch {
      // It ended meanwhile.
    }
  }
  return found;
}
