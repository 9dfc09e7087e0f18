import express from 'express';
import Router from 'express-promise-router';
import { registerClusters } from './clusters';
import { registerImporters } from './importers';
import { registerImports } from './imports';
import { RouterDeps } from './RouterDeps';
import { registerTargets } from './targets';

/** A request's body holds an importer's config and keys; nothing honest is larger. */
const BODY_LIMIT = '256kb';

/**
 * All routes.
 *
 * @param registerMore - adds the routes that write, which need more than reading ones do.
 */
export function createRouter(
  deps: RouterDeps,
  registerMore: (router: express.Router) => void = () => {},
): express.Router {
  const router = Router();
  router.use(express.json({ limit: BODY_LIMIT }));
  registerClusters(router, deps);
  registerImporters(router, deps);
  registerTargets(router, deps);
  registerImports(router, deps);
  registerMore(router);
  return router;
}
