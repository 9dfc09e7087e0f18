import {
  AuditorService,
  AuthService,
  HttpAuthService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ClusterState } from '@everest-import/backstage-plugin-everest-import-common';
import type { Request } from 'express';
import { ImportBook } from '../imports/ImportBook';
import { ImportRules } from '../preflight/ImportRules';
import { Authorizer, Caller, readCaller, Tenancy } from '../permissions';
import { ClusterViews } from '../watch/ClusterView';

/** What the reading routes need. */
export interface RouterDeps {
  auditor: AuditorService;
  auth: AuthService;
  httpAuth: HttpAuthService;
  userInfo: UserInfoService;
  catalog: CatalogService;
  authorizer: Authorizer;
  tenancy: Tenancy;
  views: ClusterViews;
  book: ImportBook;
  rules: ImportRules;
}

/** Who asks, and the states of the clusters that they may know of. */
export async function openRequest(
  request: Request,
  deps: RouterDeps,
): Promise<{ caller: Caller; clusters: ClusterState[] }> {
  const caller = await readCaller(request, deps);
  const sees = await deps.authorizer.clusters(caller);
  const clusters = deps.views
    .list()
    .filter(view => sees(view.name))
    .map(view => view.state());
  return { caller, clusters };
}
