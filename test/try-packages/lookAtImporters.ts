/**
 * Starts a portal with the sandbox behind it and looks whether the importer list shows.
 * Usage: lookAtImporters.ts PORTAL new|legacy
 */
import { spawn, execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer, AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { startSandbox } from 'everest-sandbox';
import { chromium } from 'playwright-core';

const [portal, system] = process.argv.slice(2);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise(done => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  await new Promise(done => server.close(done));
  return port;
}

async function main() {
  const sandbox = await startSandbox({
    directory: resolve(portal, 'sandbox'),
    kubernetesPort: 0,
    s3Port: 0,
  });
  const port = await freePort();
  const url = `http://localhost:${port}`;
  // JSON is YAML
  writeFileSync(
    join(portal, 'app-config.local.yaml'),
    JSON.stringify({
      app: { baseUrl: url },
      backend: {
        baseUrl: url,
        listen: { host: '127.0.0.1', port },
        cors: { origin: url },
      },
      integrations: { github: [] },
      everestImport: {
        clusters: [
          {
            name: 'production',
            kubeconfig: { file: sandbox.kubeconfigPath },
            namespaces: [{ name: '*', owners: ['*'] }],
          },
        ],
      },
    }),
  );
  execFileSync('yarn', ['workspace', 'app', 'build'], {
    cwd: portal,
    stdio: 'inherit',
    env: { ...process.env, YARN_IGNORE_PATH: '1', GITHUB_TOKEN: 'none' },
  });
  const backend = spawn('yarn', ['workspace', 'backend', 'start'], {
    cwd: portal,
    stdio: 'inherit',
    detached: true,
    env: { ...process.env, YARN_IGNORE_PATH: '1', GITHUB_TOKEN: 'none' },
  });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    const page = await browser.newPage();
    const deadline = Date.now() + 120_000;
    while (Date.now() < deadline) {
      const answer = await fetch(url).catch(() => undefined);
      if (answer?.ok) break;
      await new Promise(done => setTimeout(done, 1000));
    }
    await page.goto(`${url}/everest-import/importers`);
    const enter = page.getByRole('button', { name: 'Enter' });
    const list = page.getByText('everest-percona-pg-operator').first();
    await enter.or(list).first().waitFor({ timeout: 60_000 });
    if (await enter.isVisible()) await enter.click();
    await list.waitFor({ timeout: 60_000 });
    process.stdout.write(`try-packages ${system}: the importer list shows\n`);
  } finally {
    await browser.close();
    if (backend.pid) process.kill(-backend.pid, 'SIGTERM');
    await sandbox.stop();
  }
}

main().then(
  () => process.exit(0),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
