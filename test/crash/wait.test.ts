import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePorts, Sandbox, startSandbox, waitUntil } from 'everest-sandbox';
import { stringify } from 'yaml';
import { writePortalConfig } from '../browser/portalConfig';
import { Backend } from './Backend';

jest.setTimeout(300_000);

const root = resolve(__dirname, '../..');

interface TaskEvent {
  body: { message?: string };
}

describe('a template that waits for its import', () => {
  let directory: string;
  let sandbox: Sandbox;
  let backend: Backend;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'everest-import-wait-'));
    mkdirSync(join(directory, 'database'));
    // Slow enough to be killed in the middle of the import.
    sandbox = await startSandbox({ paceMs: 6_000 });
    const [port] = await freePorts(1);
    const config = writePortalConfig({
      root,
      directory,
      port,
      kubeconfigPath: sandbox.kubeconfigPath,
      s3: sandbox.s3,
    });
    const ours = join(directory, 'app-config.templates.yaml');
    const rules = [{ allow: ['Template', 'User', 'Group'] }];
    writeFileSync(
      ours,
      stringify({
        catalog: {
          locations: ['test/crash/templates/*.yaml', 'examples/org.yaml'].map(
            target => ({ type: 'file', target: join(root, target), rules }),
          ),
        },
      }),
    );
    backend = new Backend(port, [join(root, 'app-config.yaml'), config, ours]);
    await backend.start();
  });

  afterAll(async () => {
    await backend?.kill();
    await sandbox?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  const inCatalog = (entity: string) =>
    waitUntil(
      `'${entity}' is in the catalog`,
      () => backend.call(`/catalog/entities/by-name/${entity}`),
      { timeoutMs: 60_000, everyMs: 500 },
    );

  const messages = async (task: string) => {
    const events = await backend.call<TaskEvent[]>(
      `/scaffolder/v2/tasks/${task}/events`,
    );
    return events.map(({ body }) => body.message ?? '');
  };
  const count = (lines: string[], part: string) =>
    lines.filter(line => line.includes(part)).length;

  it('goes on after kill -9: one import, no line twice, its end told', async () => {
    await inCatalog('template/default/import-and-wait');
    await inCatalog('user/default/guest');
    await backend.signIn();
    const { id } = await backend.call<{ id: string }>('/scaffolder/v2/tasks', {
      templateRef: 'template:default/import-and-wait',
      values: { endpoint: sandbox.s3.endpoint },
      secrets: {
        accessKeyId: sandbox.s3.accessKeyId,
        secretAccessKey: sandbox.s3.secretAccessKey,
      },
    });
    await waitUntil(
      'the task waits',
      async () => count(await messages(id), 'Beginning step Wait') > 0,
      { timeoutMs: 60_000 },
    );
    await backend.kill();
    await backend.start();
    const status = await waitUntil(
      'the task ends',
      async () => {
        const task = await backend.call<{ status: string }>(
          `/scaffolder/v2/tasks/${id}`,
        );
        return ['completed', 'failed'].includes(task.status) && task.status;
      },
      { timeoutMs: 150_000, everyMs: 1_000 },
    );
    const lines = await messages(id);
    expect({ status, lines }).toMatchObject({ status: 'completed' });
    expect(count(lines, 'is Succeeded')).toBe(1);
    for (const phase of ['Preparing', 'Importing']) {
      expect(count(lines, `is ${phase}`)).toBeLessThanOrEqual(1);
    }
    const { totalItems } = await backend.call<{ totalItems: number }>(
      '/everest-import/imports',
    );
    expect(totalItems).toBe(1);
  });
});
