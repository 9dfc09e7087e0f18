import {
  coreServices,
  createBackendModule,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  isResourcePermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import {
  createImportConditionalDecision,
  importConditions,
} from '@everest-import/backstage-plugin-everest-import-backend';

const PLATFORM = 'group:default/platform';

/** For imports that a person asked for, or that name them or a group of theirs as owner. */
const OF_ONES_OWN = ['everest-import.import.delete', 'everest-import.log.read'];

export class ImportPolicy implements PermissionPolicy {
  readonly #userInfo: UserInfoService;

  constructor(userInfo: UserInfoService) {
    this.#userInfo = userInfo;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const owners = user
      ? (await this.#userInfo.getUserInfo(user.credentials)).ownershipEntityRefs
      : [];
    if (owners.includes(PLATFORM)) {
      return { result: AuthorizeResult.ALLOW };
    }
    if (permission.name === 'everest-import.history.erase') {
      return { result: AuthorizeResult.DENY };
    }
    if (
      isResourcePermission(permission, 'everest-import-import') &&
      OF_ONES_OWN.includes(permission.name)
    ) {
      return createImportConditionalDecision(
        permission,
        importConditions.isOwner({ owners }),
      );
    }
    return { result: AuthorizeResult.ALLOW };
  }
}

export const importPolicy = createBackendModule({
  pluginId: 'permission',
  moduleId: 'import-policy',
  register(env) {
    env.registerInit({
      deps: { policy: policyExtensionPoint, userInfo: coreServices.userInfo },
      init: async ({ policy, userInfo }) =>
        policy.setPolicy(new ImportPolicy(userInfo)),
    });
  },
});
