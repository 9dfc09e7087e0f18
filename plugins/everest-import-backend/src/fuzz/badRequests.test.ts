import { REQUEST_LABEL } from '@everest-import/backstage-plugin-everest-import-common';
import fc from 'fast-check';
import { Sandbox, startSandbox } from 'everest-sandbox';
import { documentedRoutes } from '../__testUtils__/openApi';
import { sandboxConnection } from '../__testUtils__/sandboxConnection';
import { until } from '../__testUtils__/until';
import { CANARIES, FRESH_NAME } from './__testUtils__/importBodies';
import { SANDBOX_S3 } from './__testUtils__/lookBodies';
import { PortalProcess } from './__testUtils__/PortalProcess';
import { sendRaw } from './__testUtils__/sendRaw';
import { requestsFor, WireRequest } from './__testUtils__/wireRequests';
import { wrongWith } from './__testUtils__/wrongWith';

const COUNT = Number(process.env.EVEREST_BAD_REQUESTS ?? 1_000);
const SEED = Number(process.env.EVEREST_BAD_REQUESTS_SEED ?? 20_261_124);
const MAX_BLOCK_MS = 100;
const EVEREST = '/apis/everest.percona.com/v1alpha1';

jest.setTimeout(60_000 + COUNT * 50);

interface Listed {
  items: { metadata: { namespace: string; name: string; uid: string } }[];
}

describe('bad requests', () => {
  let sandbox: Sandbox;
  let portal: PortalProcess;
  let longest = { busyMs: 0, wallMs: 0 };
  let names = 0;
  const announced = new Set<string>();
  const statuses = new Map<number, number>();

  beforeAll(async () => {
    sandbox = await startSandbox({ paceMs: 30 });
    portal = await PortalProcess.start(sandbox);
    await until(async () => {
      const { text } = await sendRaw(portal.port, {
        method: 'GET',
        path: '/api/everest-import/importers',
        headers: {},
      });
      return text.includes('acme-dump-loader');
    });
  });

  afterAll(async () => {
    await portal?.stop();
    await sandbox?.stop();
  });

  async function list(path: string, query = {}) {
    const connection = sandboxConnection(sandbox);
    const reply = await connection.request<Listed>({
      method: 'GET',
      path,
      query,
    });
    return reply.body.items.map(({ metadata }) => metadata);
  }

  /** What a create announced may be there; it is not needed any more. */
  async function removeAnnounced(text: string) {
    const { namespace, name, id } = JSON.parse(text);
    const path = `${EVEREST}/namespaces/${namespace}/databaseclusters/${name}`;
    const connection = sandboxConnection(sandbox);
    const made = await connection.request<Listed['items'][0]>({
      method: 'GET',
      path,
    });
    expect(made.body.metadata.uid).toBe(id);
    announced.add(name);
    await connection.request({ method: 'DELETE', path });
  }

  async function send(request: WireRequest) {
    names += 1;
    const fresh = (text: string) =>
      text
        .replaceAll(FRESH_NAME, `f-${names}`)
        .replaceAll(SANDBOX_S3, sandbox.s3.endpoint);
    const answer = await sendRaw(portal.port, {
      ...request,
      body: request.body && fresh(request.body),
    });
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    if (answer.status === 201) {
      await removeAnnounced(answer.text);
    }
    return answer;
  }

  const routes = documentedRoutes();
  // A create has more to be wrong in than all others together
  const share = (route: string) => (route === 'POST /imports' ? 3 : 0.4);
  const shares = routes.reduce((sum, route) => sum + share(route), 0);
  const countOf = (route: string) => Math.ceil((COUNT * share(route)) / shares);

  it.each(routes.map(route => ({ route, count: countOf(route) })))(
    `$count to $route are answered at once, with what is wrong and without any key; seed ${SEED}`,
    async ({ route, count }) => {
      await portal.takeLongestBlock();
      await fc.assert(
        fc.asyncProperty(requestsFor(route), async request => {
          const answer = await send(request);
          const block = await portal.takeLongestBlock();
          longest = {
            busyMs: Math.max(longest.busyMs, block.busyMs),
            wallMs: Math.max(longest.wallMs, block.wallMs),
          };
          const wrong = wrongWith(request, answer);
          if (block.busyMs > MAX_BLOCK_MS) {
            wrong.push(`it blocked the event loop for ${block.busyMs} ms`);
          }
          const said = `${answer.status} ${answer.text.slice(0, 500)}`;
          expect(wrong.map(what => `${what}: ${said}`)).toEqual([]);
        }),
        { numRuns: count, seed: SEED },
      );
    },
  );

  it('have left nothing behind that no answer announced', async () => {
    const left = async () =>
      [
        ...(await list(`${EVEREST}/databaseclusters`)),
        ...(await list('/api/v1/secrets', { labelSelector: REQUEST_LABEL })),
      ].map(({ name }) => name);
    const databaseOf = (name: string) =>
      name.replace(/^everest-secrets-|(-import-s3)?-[0-9a-f]{10}$/g, '');
    const unannounced = (await left()).filter(
      name => !announced.has(databaseOf(name)),
    );
    expect(unannounced).toEqual([]);
    // The Secrets of databases that are gone go with the portal's next round
    await until(async () => {
      portal.sweep();
      return (await left()).length === 0;
    }).catch(() => {});
    expect(await left()).toEqual([]);
    expect(announced.size).toBe(statuses.get(201));
  });

  it('have left no key in any log', () => {
    expect(portal.hasEnded).toBe(false);
    // Not shown when it fails: it is long
    const holds = (text: string) => portal.output.includes(text);
    expect(holds('import-create')).toBe(true);
    expect(CANARIES.filter(holds)).toEqual([]);
    process.stderr.write(
      `bad requests: seed ${SEED}, answers ${JSON.stringify(
        [...statuses].sort(),
      )}, longest block ${longest.busyMs.toFixed(
        0,
      )} ms busy, ${longest.wallMs.toFixed(0)} ms by the clock\n`,
    );
  });
});
