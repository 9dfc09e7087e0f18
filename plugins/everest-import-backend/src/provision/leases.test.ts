import { mockServices } from '@backstage/backend-test-utils';
import { Sandbox, startSandbox } from 'everest-sandbox';
import { listImportSecrets } from '../__testUtils__/listImportSecrets';
import { clockAhead } from '../__testUtils__/clockAhead';
import { readLiveView } from '../__testUtils__/liveView';
import { openHistory, testDatabases } from '../__testUtils__/openHistory';
import { openReplicas } from '../__testUtils__/openReplicas';
import { sampleFacts } from '../__testUtils__/sampleFacts';
import { sandboxConnection } from '../__testUtils__/sandboxConnection';
import {
  KubernetesConnection,
  KubernetesRequest,
} from '../kubernetes/connection/KubernetesConnection';
import { FullImportHistory } from '../imports/store/RequestHistory';
import { ClusterView } from '../kubernetes/watch/ClusterView';
import { createSweeper } from './createSweeper';
import { databasePath } from './paths';
import { BUSY_FOR, provisionImport } from './provisionImport';

const databases = testDatabases();
const MINUTE = 60_000;

jest.setTimeout(120_000);

describe.each(databases.eachSupportedId())('creates of replicas, on %s', id => {
  let sandbox: Sandbox;
  let real: KubernetesConnection;
  const logger = mockServices.logger.mock();

  beforeAll(async () => {
    sandbox = await startSandbox({ paceMs: 30 });
    real = sandboxConnection(sandbox);
  });
  afterAll(() => sandbox?.stop());

  /** One replica's create; `before` is done right before each of its writes arrives. */
  async function create(
    name: string,
    history: FullImportHistory,
    before: (request: KubernetesRequest) => Promise<unknown>,
  ) {
    const connection: KubernetesConnection = {
      cluster: real.cluster,
      async request<T>(request: KubernetesRequest) {
        if (request.method === 'POST') {
          await before(request);
        }
        return real.request<T>(request);
      },
      watch: (path, options) => real.watch(path, options),
      stream: (path, options) => real.stream(path, options),
    };
    return provisionImport({
      requestKey: name.padEnd(64, '-'),
      digest: 'digest',
      connection,
      cluster: await readLiveView(real),
      history,
      logger,
      clock: Date.now,
      facts: sampleFacts({ name }, { view: await readLiveView(real) }),
      requestedBy: 'user:default/guest',
      signal: AbortSignal.timeout(60_000),
    });
  }

  /** What another replica does each half minute. */
  async function sweep(history: FullImportHistory) {
    const view: ClusterView = {
      ...(await readLiveView(real)),
      connection: real,
    };
    await createSweeper({
      rules: { succeeded: false },
      clusters: { list: () => [view], get: () => view },
      history,
      logger,
    }).run();
  }

  const secrets = (name: string) => listImportSecrets(real, name);

  async function database(name: string) {
    const path = databasePath('team-blue', name);
    const { status } = await real.request({ method: 'GET', path });
    return status === 200;
  }

  it.each([2 * MINUTE + 1_000, 10 * MINUTE, -2 * MINUTE - 1_000, -10 * MINUTE])(
    'keep their Secrets, whoever sweeps at each step, with clocks %s ms apart',
    async apart => {
      const { replicas, close } = await openReplicas(databases, id);
      const [creator, sweeper] = replicas;
      for (const [name, mine, theirs] of [
        ['sweeper-off', 0, apart],
        ['creator-off', apart, 0],
      ] as const) {
        let sweeps = 0;
        const created = await clockAhead(mine, () =>
          create(`${name}${apart}`.replace('--', '-m'), creator, async () => {
            await clockAhead(theirs, () => sweep(sweeper));
            sweeps += 1;
          }),
        );
        await clockAhead(theirs, () => sweep(sweeper));
        expect(sweeps).toBeGreaterThan(2);
        expect(await database(created!.name)).toBe(true);
        expect(await secrets(created!.name)).toHaveLength(1);
        expect(await sweeper.byDatabaseUid(created!.id)).toMatchObject({
          state: 'created',
        });
      }
      await close();
    },
  );

  it('have their time anew with each step', async () => {
    let now = Date.now();
    const { history, reopen } = await openHistory(databases, id, () => now);
    const other = await reopen();
    const created = await create('slow', history, async () => {
      now += BUSY_FOR - 1_000;
      await sweep(other);
    });
    expect(await secrets('slow')).toHaveLength(1);
    expect(await history.byDatabaseUid(created!.id)).toMatchObject({
      state: 'created',
    });
  });

  it.each<[string, (request: KubernetesRequest) => boolean]>([
    ['Secret', ({ path }) => path.endsWith('secrets')],
    ['dry run', ({ query }) => query?.dryRun === 'All'],
  ])(
    'of a process that stood still before its %s make no database once another has taken them back',
    async (step, isStep) => {
      let now = Date.now();
      const { knex, history, reopen } = await openHistory(
        databases,
        id,
        () => now,
      );
      const other = await reopen();
      const name = `late-${step.replace(' ', '-').toLocaleLowerCase('en-US')}`;
      const rows = () => knex('imports').select('state', 'secrets');
      const takenBack = [{ state: 'undone', secrets: '[]' }];
      let meanwhile: unknown;
      const creating = create(name, history, async request => {
        if (isStep(request) && !meanwhile) {
          now += BUSY_FOR + 1;
          await sweep(other);
          meanwhile = await rows();
        }
      });
      await expect(creating).rejects.toThrow(/taken back/);
      expect(meanwhile).toEqual(takenBack);
      expect(await database(name)).toBe(false);
      expect(await secrets(name)).toEqual([]);
      expect(await rows()).toEqual(takenBack);
    },
  );
});
