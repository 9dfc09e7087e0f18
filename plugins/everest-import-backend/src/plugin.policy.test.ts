import { actionsRegistryServiceFactory } from '@backstage/backend-defaults/alpha';
import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  ClusterState,
  Import,
  importerReadPermission,
  importReadPermission,
  setupReadPermission,
  targetUsePermission,
} from '@everest-import/backstage-plugin-everest-import-common';
import request from 'supertest';
import { ANN, CAT, SERVICE } from './__testUtils__/callers';
import { Portal, startPortal } from './__testUtils__/startPortal';
import { startedBefore } from './__testUtils__/startedBefore';
import {
  createDatabase,
  startTwoTeams,
  TwoTeams,
} from './__testUtils__/twoTeams';
import { until } from './__testUtils__/until';
import {
  importConditions,
  importerConditions,
  targetConditions,
} from './permissions';

jest.setTimeout(30_000);

const teams = startedBefore(startTwoTeams);
const get: TwoTeams['get'] = (...args) => teams().get(...args);
const call: TwoTeams['call'] = (...args) => teams().call(...args);

/** `GET /importers` as MCP clients ask for it. */
const ACTION =
  '/api/everest-import/.backstage/actions/v1/actions/everest-import:list-importers/invoke';

const CONDITIONAL = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'everest-import',
} as const;

describe('with a policy', () => {
  function policy(
    decide: (permission: string) => PolicyDecision,
  ): PermissionsService {
    return {
      // A basic permission has no conditions.
      authorize: async requests =>
        requests.map(({ permission }) => ({
          result:
            decide(permission.name).result === AuthorizeResult.DENY
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        })),
      authorizeConditional: async requests =>
        requests.map(({ permission }) => decide(permission.name)),
    };
  }

  async function withPolicy<T>(
    decide: (permission: string) => PolicyDecision,
    work: (server: Portal['server']) => Promise<T>,
  ) {
    const other = await startPortal({
      clusters: [teams().cluster()],
      permissions: policy(decide),
      features: [actionsRegistryServiceFactory],
    });
    await until(async () => {
      const { body } = await get('/imports', SERVICE, other.server);
      return body.clusters[0]?.synced || body.totalItems === 0;
    });
    return work(other.server);
  }

  it('that denies, nothing is there and nothing is made', async () => {
    await withPolicy(
      () => ({ result: AuthorizeResult.DENY }),
      async server => {
        expect((await get('/clusters', ANN, server)).body.items).toEqual([]);
        expect((await get('/importers', ANN, server)).body.items).toEqual([]);
        expect((await get('/targets', ANN, server)).body.clusters).toEqual([]);
        expect((await get('/imports', ANN, server)).body.items).toEqual([]);
        expect(
          (await call('GET /importers/{cluster}/{name}', ANN, server)).status,
        ).toBe(404);
        expect((await get('/sources', ANN, server)).body.items).toEqual([]);
        const create = await call('POST /imports', ANN, server);
        expect(create.status).toBe(403);
        expect(
          create.body.error.causes.map((item: { field: string }) => item.field),
        ).toEqual(['namespace', 'importer', 'source.endpoint']);
        expect(
          create.body.error.causes.map((item: { code: string }) => item.code),
        ).toEqual(Array(3).fill('not-allowed'));
      },
    );
  });

  it.each<[string, 'anywhere' | 'here', number]>([
    ['for another cluster', 'anywhere', 0],
    ['for this one', 'here', 1],
  ])(
    'that decides by rules %s, no answer tells of a cluster beyond them',
    async (_what, where, count) => {
      const clusters = [where === 'here' ? 'sandbox' : 'elsewhere'];
      const ruled: Record<string, PolicyDecision> = {
        [importReadPermission.name]: {
          ...CONDITIONAL,
          resourceType: 'everest-import-import',
          conditions: importConditions.inCluster({ clusters }),
        },
        [importerReadPermission.name]: {
          ...CONDITIONAL,
          resourceType: 'everest-import-importer',
          conditions: importerConditions.inCluster({ clusters }),
        },
        [targetUsePermission.name]: {
          ...CONDITIONAL,
          resourceType: 'everest-import-target',
          conditions: targetConditions.inCluster({ clusters }),
        },
      };
      await withPolicy(
        permission => ruled[permission] ?? { result: AuthorizeResult.ALLOW },
        async server => {
          const answers = [
            (await get('/clusters', ANN, server)).body.items,
            (await get('/importers', ANN, server)).body.clusters,
            (await get('/imports', ANN, server)).body.clusters,
            (await get('/targets', ANN, server)).body.clusters,
            (
              await request(server)
                .post(ACTION)
                .set('Authorization', ANN)
                .send({})
            ).body.output.clusters,
          ];
          expect(answers.map(({ length }) => length)).toEqual(
            answers.map(() => count),
          );
        },
      );
    },
  );

  it.each([
    ['allows it', AuthorizeResult.ALLOW, true],
    ['denies it', AuthorizeResult.DENY, false],
  ] as const)(
    'that %s, what the portal lacks is told or not, where the clusters themselves are asked for',
    async (_what, result, told) => {
      await withPolicy(
        permission =>
          permission === setupReadPermission.name
            ? { result }
            : { result: AuthorizeResult.ALLOW },
        async server => {
          const answers = [(await get('/clusters', ANN, server)).body.items];
          for (const clusters of answers) {
            expect(
              clusters.map((item: ClusterState) => 'missingRights' in item),
            ).toEqual([told]);
          }
        },
      );
    },
  );

  it('that allows all, is not asked what may be told beside a list while nothing is missing', async () => {
    const asked = new Set<string>();
    await withPolicy(
      permission => {
        asked.add(permission);
        return { result: AuthorizeResult.ALLOW };
      },
      async server => {
        const answers = [
          (await get('/importers', ANN, server)).body.clusters,
          (await get('/imports', ANN, server)).body.clusters,
        ];
        expect(answers.map(([cluster]) => cluster.missingRights)).toEqual([
          undefined,
          undefined,
        ]);
        expect([...asked]).toContain(importReadPermission.name);
        expect([...asked]).not.toContain(setupReadPermission.name);
      },
    );
  });

  it('that decides by rules, what they allow is there', async () => {
    const only = (namespaces: string[]): PolicyDecision => ({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'everest-import',
      resourceType: 'everest-import-import',
      conditions: importConditions.inNamespace({ namespaces }),
    });
    for (const [namespaces, count] of [
      [['team-blue'], 1],
      [['team-red'], 0],
    ] as const) {
      await withPolicy(
        permission =>
          permission === importReadPermission.name
            ? only([...namespaces])
            : { result: AuthorizeResult.ALLOW },
        async server => {
          const list = () => get('/imports', ANN, server);
          await until(async () => {
            const { body } = await list();
            return body.clusters[0].synced;
          });
          const asRuled = await until(
            async () => (await list()).body.totalItems === count,
          );
          expect(asRuled).toBe(true);
        },
      );
    }
  });

  it('that decides by rules, pages hold what they allow and nothing else', async () => {
    for (const name of ['plan-2', 'plan-3', 'plan-4', 'plan-5']) {
      await createDatabase(teams().sandbox, 'team-red', name);
    }
    const onlyRed: PolicyDecision = {
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'everest-import',
      resourceType: 'everest-import-import',
      conditions: importConditions.inNamespace({ namespaces: ['team-red'] }),
    };
    await withPolicy(
      permission =>
        permission === importReadPermission.name
          ? onlyRed
          : { result: AuthorizeResult.ALLOW },
      async server => {
        await until(
          async () =>
            (await get('/imports', CAT, server)).body.totalItems === 5,
        );
        const sizes: number[] = [];
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const after = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
          const { body } = await get(`/imports?limit=2${after}`, CAT, server);
          expect(body.totalItems).toBe(5);
          sizes.push(body.items.length);
          seen.push(...body.items.map((item: Import) => item.namespace));
          cursor = body.nextCursor;
        } while (cursor);
        expect(sizes).toEqual([2, 2, 1]);
        expect(new Set(seen)).toEqual(new Set(['team-red']));
      },
    );
  });
});
