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
