import {
  AuditorService,
  AuthService,
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { AuditedDoor } from '../operations/audited';
import { ReadingDeps } from '../operations/ReadingDeps';
import { Caller, toCaller } from '../permissions';
import { CreateImportDeps } from '../operations/CreateImportDeps';

/** What the actions need: the same as the routes, and a registry in place of a router. */
export interface ActionDeps {
  actionsRegistry: ActionsRegistryService;
  auditor: AuditorService;
  auth: AuthService;
  userInfo: UserInfoService;
  reading: ReadingDeps;
  creating: CreateImportDeps;
}

/** Who asks, and what the audit log is told of it: an action has no HTTP request that would say so. */
export async function openAction(
  action: string,
  credentials: BackstageCredentials,
  deps: ActionDeps,
): Promise<{ caller: Caller; door: AuditedDoor }> {
  const caller = await toCaller(credentials, deps);
  const actorId = deps.auth.isPrincipal(credentials, 'service')
    ? credentials.principal.subject
    : caller.userEntityRef;
  return { caller, door: { meta: { action, ...(actorId && { actorId }) } } };
}
