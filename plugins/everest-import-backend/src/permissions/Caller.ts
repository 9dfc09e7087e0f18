import {
  AuthService,
  BackstageCredentials,
  HttpAuthService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { Request } from 'express';

/** Who asks. */
export interface Caller {
  credentials: BackstageCredentials;
  /** A plugin that acts for itself. */
  isService: boolean;
  userEntityRef?: string;
  /** Through which plugin the user acts, such as `plugin:scaffolder`; undefined: with their own token. */
  actor?: string;
  /** The user and their groups; empty for a service. */
  ownershipRefs: string[];
}

/** Who stands behind these credentials, and nothing else. */
export async function toCaller(
  credentials: BackstageCredentials,
  deps: { auth: AuthService; userInfo: UserInfoService },
): Promise<Caller> {
  if (deps.auth.isPrincipal(credentials, 'service')) {
    return { credentials, isService: true, ownershipRefs: [] };
  }
  const actor = deps.auth.isPrincipal(credentials, 'user')
    ? credentials.principal.actor?.subject
    : undefined;
  const info = await deps.userInfo.getUserInfo(credentials);
  return {
    credentials,
    isService: false,
    userEntityRef: info.userEntityRef,
    ...(actor && { actor }),
    // Config and requests hold refs as the catalog spells them; a sign-in need not
    ownershipRefs: [
      ...new Set(
        [info.userEntityRef, ...info.ownershipEntityRefs].map(ref =>
          ref.toLocaleLowerCase('en-US'),
        ),
      ),
    ],
  };
}

/** Reads who asks from a request's credentials, and from nothing else. */
export async function readCaller(
  request: Request,
  deps: {
    auth: AuthService;
    httpAuth: HttpAuthService;
    userInfo: UserInfoService;
  },
): Promise<Caller> {
  const credentials = await deps.httpAuth.credentials(request, {
    allow: ['user', 'service'],
  });
  return toCaller(credentials, deps);
}
