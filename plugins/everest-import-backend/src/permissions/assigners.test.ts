import { PermissionsService } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Sandbox, startSandbox } from 'everest-sandbox';
import request from 'supertest';
import { sampleRequest } from '../__testUtils__/sampleFacts';
import { startPortal } from '../__testUtils__/startPortal';
import { until } from '../__testUtils__/until';

jest.setTimeout(60_000);

const ANN = 'user:default/ann';
const theirs = (kind: string, name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
  spec: { owner: 'group:default/red' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/red' }],
});
const FOREIGN = {
  owner: 'group:default/red',
  entity: 'component:default/pay-api',
  system: 'system:default/payments',
};

/** A policy that allows everything, but perhaps this one permission. */
function policy(denied?: string): PermissionsService {
  const permissions = mockServices.permissions.mock();
  permissions.authorize.mockImplementation(async asked =>
    asked.map(() => ({ result: AuthorizeResult.ALLOW })),
  );
  permissions.authorizeConditional.mockImplementation(async asked =>
    asked.map(({ permission }) => ({
      result:
        permission.name === denied
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
    })),
  );
  return permissions;
}

describe('everestImport.assigners', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ paceMs: 30 });
  });
  afterAll(() => sandbox?.stop());

  /** The fields that a dry run of somebody else's owner, entity and system is refused for. */
  async function refusedFields(
    assigners: string[] | undefined,
    permissions: PermissionsService,
  ): Promise<string[]> {
    const portal = await startPortal({
      clusters: [
        {
          name: 'sandbox',
          kubeconfig: { file: sandbox.kubeconfigPath },
          namespaces: [{ name: 'team-blue', owners: ['group:default/blue'] }],
        },
      ],
      everestImport: { ...(assigners && { assigners }) },
      entities: [theirs('Component', 'pay-api'), theirs('System', 'payments')],
      permissions,
    });
    const user = mockCredentials.user.header(ANN);
    try {
      await until(async () => {
        const { body } = await request(portal.server)
          .get('/api/everest-import/clusters')
          .set('Authorization', user);
        return body.items[0]?.synced;
      });
      const { status, body } = await request(portal.server)
        .post('/api/everest-import/imports?dryRun=true')
        .set('Authorization', user)
        .send({ ...sampleRequest(), ...FOREIGN });
      // No other answer says anything about who may name whom
      if (![200, 422].includes(status)) {
        throw new Error(`Answered '${status}': ${JSON.stringify(body)}`);
      }
      const causes: { field: string }[] = body.error?.causes ?? [];
      return causes.map(({ field }) => field);
    } finally {
      await portal.server.stop();
    }
  }

  it.each([
    ['nobody is listed', undefined, undefined, true],
    ['others are listed', ['group:default/red'], undefined, true],
    [
      'they are listed and policy denies it',
      ['group:default/blue'],
      'everest-import.import.assign',
      true,
    ],
    ['they are listed and policy allows it', [ANN], undefined, false],
    ['everybody is listed and policy allows it', ['*'], undefined, false],
  ])(
    "where %s, naming somebody else's owner, entity and system is refused or not",
    async (_, assigners, denied, isRefused) => {
      const fields = await refusedFields(assigners, policy(denied));
      expect(fields.filter(field => /owner|entity|system/.test(field))).toEqual(
        isRefused ? ['owner', 'entity', 'system'] : [],
      );
    },
  );
});
