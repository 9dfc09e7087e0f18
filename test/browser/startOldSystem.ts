import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { freePort } from '../../script/portal/ports';
import { ProcessGroup } from '../../script/portal/processes';
import { answers, waitFor } from '../../script/portal/waitFor';

const root = resolve(__dirname, '../..');

/** The plugin in a development app of the old frontend system, with made-up imports in every phase. */
export async function startOldSystem() {
  const ended = new AbortController();
  const processes = new ProcessGroup((name, log) =>
    ended.abort(new Error(`The ${name} ended: its log is ${log}`)),
  );
  const directory = mkdtempSync(join(tmpdir(), 'everest-import-old-system-'));
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const config = join(directory, 'app-config.yaml');
  writeFileSync(
    config,
    stringify({
      app: {
        title: 'Old system',
        baseUrl,
        listen: { host: '127.0.0.1', port },
      },
      backend: { baseUrl: 'http://localhost:9' },
    }),
  );
  processes.start({
    name: 'old frontend system',
    args: [
      join(root, 'node_modules/@backstage/cli/bin/backstage-cli'),
      ...['package', 'start', '--config', config],
    ],
    cwd: join(root, 'plugins/everest-import'),
    logFile: join(root, '.local/logs/browser-old-system.log'),
  });
  await waitFor('development app', () => answers(`${baseUrl}/`), {
    timeoutMs: 90_000,
    signal: ended.signal,
  });
  return {
    baseUrl,
    stop: async () => {
      await processes.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
