import { runTool } from '../tools/runTool';

/** What makes psql refuse commands of the dump's, where it knows how; else nothing. */
export async function restriction(): Promise<string> {
  const { output } = await runTool({
    command: 'psql',
    args: ['-X', '--help=commands'],
  });
  const key = `import${crypto.randomUUID().replace(/-/g, '')}`;
  return output.includes('\\restrict') ? `\\restrict ${key}\n` : '';
}

/** What makes psql write a word as a line of its own, also where it is restricted by that. */
export function wordOf(restricted: string): (word: string) => string {
  const echo = (word: string) => `\\echo ${word}\n`;
  if (!restricted) return echo;
  const end = restricted.replace('restrict', 'unrestrict');
  return word => `${end}${echo(word)}${restricted}`;
}
