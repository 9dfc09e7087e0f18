import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { ANN, BOB, SERVICE } from './__testUtils__/callers';
import { sandboxConnection } from './__testUtils__/sandboxConnection';
import { violations } from './__testUtils__/openApi';
import { startedBefore } from './__testUtils__/startedBefore';
import { Portal, startPortal } from './__testUtils__/startPortal';
import { startTwoTeams, TwoTeams } from './__testUtils__/twoTeams';
import { until } from './__testUtils__/until';
import { importConditions } from './permissions';

jest.setTimeout(180_000);

const RED = 'group:default/red';
const teams = startedBefore(startTwoTeams);
const get: TwoTeams['get'] = (...args) => teams().get(...args);

/** Another portal before the same sandbox, once it has read it. */
async function startOther(
  options: Partial<Parameters<typeof startPortal>[0]>,
): Promise<Portal['server']> {
  const { server } = await startPortal({
    clusters: [teams().cluster()],
    ...options,
  });
  await until(
    async () => (await get('/imports', SERVICE, server)).body.totalItems === 2,
  );
  return server;
}

/** No policy is asked of a service. */
const isUser = (principal: unknown) =>
  (principal as { type: string }).type === 'user';

const names = (items: Import[]) => items.map(({ name }) => name).sort();

/** What people with kubectl may write on a Namespace. */
async function annotateOwner(namespace: string, owner: string) {
  const { status } = await sandboxConnection(teams().sandbox).request({
    method: 'PATCH',
    path: `/api/v1/namespaces/${namespace}`,
    contentType: 'application/merge-patch+json',
    body: {
      metadata: { annotations: { 'everest-import.backstage.io/owner': owner } },
    },
  });
  expect(status).toBe(200);
}

describe('an owner of last resort', () => {
  let server: Portal['server'];
  const asOther = (path: string, who = BOB) => get(path, who, server);

  beforeAll(async () => {
    await annotateOwner('team-blue', RED);
    server = await startOther({ everestImport: { defaultOwner: RED } });
    await until(async () => {
      const { body } = await asOther('/imports', SERVICE);
      return body.items.every(({ owner }: Import) => owner === RED);
    });
  });

  it('owns what nobody else does', async () => {
    const { body } = await asOther('/imports', SERVICE);
    expect(
      body.items.map(({ name, owner, ownerIsDefault }: Import) => [
        name,
        owner,
        ownerIsDefault,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['shop', RED, true],
        ['secret-plan', RED, true],
      ]),
    );
  });

  it.each([
    ['/imports', 200],
    [`/imports?owner=${RED}`, 200],
    ['/imports?namespace=team-blue', 200],
    ['/imports/sandbox/team-blue/shop', 404],
    ['/imports/by-id/SHOP', 404],
  ])('reads nothing for that: %s', async (path, status) => {
    const reply = await asOther(path.replace('SHOP', teams().importId));
    expect(reply.status).toBe(status);
    expect(names(reply.body.items ?? [])).not.toContain('shop');
  });

  it('is told from one that a request named, for policies that ask for owners', async () => {
    const ruled = await startOther({
      everestImport: { defaultOwner: 'group:default/blue' },
      permissions: {
        authorize: async requests =>
          requests.map(() => ({ result: AuthorizeResult.ALLOW })),
        authorizeConditional: async (requests, { credentials }) =>
          requests.map(({ permission }) =>
            permission.name === 'everest-import.import.read' &&
            isUser(credentials.principal)
              ? {
                  result: AuthorizeResult.CONDITIONAL,
                  pluginId: 'everest-import',
                  resourceType: 'everest-import-import',
                  conditions: importConditions.isOwner({
                    owners: [RED, 'group:default/blue', 'user:default/ann'],
                  }),
                }
              : { result: AuthorizeResult.ALLOW },
          ),
      },
    });
    expect((await get('/imports', ANN, ruled)).body.items).toEqual([]);
  });
});

it('lists an importer that config does not allow with the reason, and refuses it by that', async () => {
  const server = await startOther({
    everestImport: { importers: { allow: ['everest-percona-pxc-operator'] } },
  });
  const { body } = await get('/importers', ANN, server);
  const reasonOf = (name: string) =>
    body.items.find((item: { name: string }) => item.name === name).reason;
  expect(reasonOf('everest-percona-pxc-operator')).toBeUndefined();
  expect(reasonOf('everest-percona-pg-operator')).toMatch(/not among those/);
  const one = await get(
    '/importers/sandbox/everest-percona-pg-operator',
    ANN,
    server,
  );
  expect(one.body.reason).toBe(reasonOf('everest-percona-pg-operator'));
  expect(violations('GET /importers', { status: 200, body })).toEqual([]);
});
