import type express from 'express';
import Router from 'express-promise-router';
import { auditEarly } from './auditEarly';
import { registerClusters } from './clusters';
import { registerImporters } from './importers';
import { registerImports } from './imports';
import { readJson } from './readJson';
import { requireCredentials } from './requireCredentials';
import { RouterDeps } from './RouterDeps';
import { registerSources } from './sources';
import { registerTargets } from './targets';
import { registerTimeline } from './timeline';

/**
 * All routes.
 *
 * @param registerMore - adds the routes that need more than reading ones do. They come first: `/imports/by-id/x/logs`
 * is no import `x/logs` of a cluster `by-id`.
 */
export function createRouter(
  deps: RouterDeps,
  registerMore: (router: express.Router) => void = () => {},
): express.Router {
  const router = Router();
  router.use('/imports', requireCredentials(deps));
  router.use(readJson());
  router.use(auditEarly(deps));
  registerClusters(router, deps);
  registerImporters(router, deps);
  registerTargets(router, deps);
  registerSources(router, deps);
  registerTimeline(router, deps);
  registerMore(router);
  registerImports(router, deps);
  return router;
}
