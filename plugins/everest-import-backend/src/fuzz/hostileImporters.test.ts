import { JsonObject } from '@backstage/types';
import { Sandbox, startSandbox } from 'everest-sandbox';
import { sandboxConnection } from '../__testUtils__/sandboxConnection';
import { until } from '../__testUtils__/until';
import { HOSTILE_SCHEMAS } from './__testUtils__/hostileSchemas';
import { PortalProcess } from './__testUtils__/PortalProcess';
import { RawRequest, sendRaw } from './__testUtils__/sendRaw';

const MAX_BLOCK_MS = 100;
const BASE = '/api/everest-import';

jest.setTimeout(120_000);

const CASES = HOSTILE_SCHEMAS.map((hostile, index) => ({
  ...hostile,
  name: `hostile-${index}`,
}));

describe('hostile importers', () => {
  let sandbox: Sandbox;
  let portal: PortalProcess;
  let longest = 0;

  async function askOnce(path: string, more: Partial<RawRequest>) {
    await portal.takeLongestBlock();
    const { status, text } = await sendRaw(portal.port, {
      method: 'GET',
      path: `${BASE}${path}`,
      headers: { 'content-type': 'application/json' },
      ...more,
    });
    const { busyMs } = await portal.takeLongestBlock();
    return { status, body: JSON.parse(text), busyMs };
  }

  /** Again where it blocked for long: what a schema costs it costs each time, garbage and compiling come once. */
  async function ask(path: string, more: Partial<RawRequest> = {}) {
    let answer = await askOnce(path, more);
    for (let again = 0; again < 3 && answer.busyMs >= MAX_BLOCK_MS; again++) {
      answer = await askOnce(path, more);
    }
    longest = Math.max(longest, answer.busyMs);
    return answer;
  }

  const check = (importer: string, config: JsonObject) =>
    ask('/imports?dryRun=true', {
      method: 'POST',
      body: JSON.stringify({
        cluster: 'sandbox',
        namespace: 'team-blue',
        name: 'shop',
        engine: { type: 'postgresql' },
        importer,
        config,
        source: {
          bucket: 'backups',
          region: 'us-east-1',
          endpoint: 'https://s3.eu-central-1.amazonaws.com',
          path: 'dumps/shop.sql',
        },
        s3Credentials: { accessKeyId: 'some', secretAccessKey: 'key' },
      }),
    });

  beforeAll(async () => {
    // Without Everest: what its webhook says of such schemas is not asked here
    sandbox = await startSandbox({ everest: false });
    const connection = sandboxConnection(sandbox);
    for (const { name, what, schema } of CASES) {
      const { status } = await connection.request({
        method: 'POST',
        path: '/apis/everest.percona.com/v1alpha1/dataimporters',
        body: {
          apiVersion: 'everest.percona.com/v1alpha1',
          kind: 'DataImporter',
          metadata: { name },
          spec: {
            displayName: `\u202E${what}`,
            supportedEngines: ['postgresql'],
            config: { openAPIV3Schema: schema },
            jobSpec: { image: 'registry.sandbox.test/importer:1.0' },
          },
        },
      });
      if (status !== 201) {
        throw new Error(`The sandbox does not take ${what}: ${status}`);
      }
    }
    portal = await PortalProcess.start(sandbox);
    await until(async () => {
      const { status } = await ask(`/importers/sandbox/${CASES[0].name}`);
      return status === 200;
    });
    // Once each, for the code to be loaded
    await ask('/importers');
    await check('acme-dump-loader', { format: 'plain' });
    longest = 0;
  });

  afterAll(async () => {
    await portal?.stop();
    await sandbox?.stop();
    process.stderr.write(
      `hostile importers: ${CASES.length}, longest block ${longest.toFixed(
        0,
      )} ms\n`,
    );
  });

  it('are listed, all of them, and hold up nobody', async () => {
    const { status, body, busyMs } = await ask('/importers');
    expect(status).toBe(200);
    const names = body.items.map((item: { name: string }) => item.name);
    expect(names).toEqual(
      expect.arrayContaining(CASES.map(({ name }) => name)),
    );
    expect(busyMs).toBeLessThan(MAX_BLOCK_MS);
  });

  it.each(CASES)(
    'with $what are shown, and take a config that fits',
    async ({ name, fits }) => {
      const shown = await ask(`/importers/sandbox/${name}`);
      expect(shown.status).toBe(200);
      expect(shown.body.configSchema).toBeDefined();
      const fitting = await check(name, fits);
      expect(fitting.body.error).toBeUndefined();
      expect(fitting.status).toBe(200);
      expect(shown.busyMs).toBeLessThan(MAX_BLOCK_MS);
      expect(fitting.busyMs).toBeLessThan(MAX_BLOCK_MS);
    },
  );

  it.each(CASES.filter(({ misfit }) => misfit))(
    'with $what refuse a config that does not fit, with the field',
    async ({ name, misfit }) => {
      const { status, body, busyMs } = await check(name, misfit!.config);
      expect(body.error.causes).toContainEqual(
        expect.objectContaining({ field: misfit!.field }),
      );
      expect(status).toBe(422);
      expect(busyMs).toBeLessThan(MAX_BLOCK_MS);
    },
  );
});
