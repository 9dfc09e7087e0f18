import {
  AuthorizeResult,
  Permission,
} from '@backstage/plugin-permission-common';
import { mockCredentials } from '@backstage/backend-test-utils';
import {
  historyErasePermission,
  importCreatePermission,
  importDeletePermission,
  logReadPermission,
} from '../../plugins/everest-import-common/src';
import { ImportPolicy } from './importPolicy';

/** What the policy of docs/permissions.md says to somebody of these groups. */
const decide = (permission: Permission, ...ownershipEntityRefs: string[]) =>
  new ImportPolicy({
    getUserInfo: async () => ({
      userEntityRef: 'user:default/ann',
      ownershipEntityRefs,
    }),
  }).handle(
    { permission },
    {
      credentials: mockCredentials.user(),
      info: { userEntityRef: '', ownershipEntityRefs: [] },
    },
  );

describe('the policy of docs/permissions.md', () => {
  it('lets the platform team do all', async () => {
    const refs = ['user:default/ann', 'group:default/platform'];
    for (const permission of [historyErasePermission, importDeletePermission]) {
      expect(await decide(permission, ...refs)).toEqual({
        result: AuthorizeResult.ALLOW,
      });
    }
  });

  it('lets nobody else erase, and everybody import', async () => {
    expect(await decide(historyErasePermission, 'group:default/blue')).toEqual({
      result: AuthorizeResult.DENY,
    });
    expect(await decide(importCreatePermission, 'group:default/blue')).toEqual({
      result: AuthorizeResult.ALLOW,
    });
  });

  it.each([
    { name: 'cleaning up', permission: importDeletePermission },
    { name: 'logs', permission: logReadPermission },
  ])('bounds $name to imports of their own', async ({ permission }) => {
    expect(await decide(permission, 'group:default/blue')).toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'everest-import',
      conditions: {
        rule: 'IS_OWNER',
        params: { owners: ['group:default/blue'] },
      },
    });
  });
});
