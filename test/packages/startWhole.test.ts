import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../script/portal/ports';
import { startWhole } from '../try-packages/startWhole';

let portal: string;
let port: number;

beforeEach(async () => {
  portal = mkdtempSync(join(tmpdir(), 'start-whole-'));
  port = await freePort();
});
afterEach(() => rmSync(portal, { recursive: true, force: true }));

/** A portal whose backend serves at once, whatever it writes into its log before; one that writes nothing ends. */
function start(written: string) {
  const bin = join(portal, 'node_modules/@backstage/cli/bin');
  mkdirSync(bin, { recursive: true });
  mkdirSync(join(portal, 'packages/backend'), { recursive: true });
  writeFileSync(
    join(bin, 'backstage-cli'),
    `console.log(${JSON.stringify(written)});
    if (${Boolean(
      written,
    )}) require('http').createServer((_, answer) => answer.end()).listen(${port}, '127.0.0.1');`,
  );
  return startWhole(
    portal,
    `http://127.0.0.1:${port}`,
    join(portal, 'backend.log'),
  );
}

describe('the start of a portal that packages are tried in', () => {
  it('is one where all plugins started', async () => {
    const backend = await start('Plugin initialization complete');
    expect(backend.check).not.toThrow();
    await backend.stop();
  });

  it('is none where the backend ends', async () => {
    await expect(start('')).rejects.toThrow(/^The backend ended: its log is /);
  });

  it.each([
    "Plugin 'signals' startup failed; caused by Error: Not implemented",
    '\u001b[31mBackend startup failed due to the following errors:\u001b[39m',
  ])('is none, although pages are served: %s', async line => {
    await expect(start(`first\n${line}\nlast`)).rejects.toThrow(
      /^(Plugin 'signals'|Backend) startup failed/,
    );
  });
});
