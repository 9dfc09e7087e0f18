import { InputError, NotFoundError } from '@backstage/errors';
import {
  Importer,
  ImportersReply,
  parseEngineType,
} from '@everest-import/backstage-plugin-everest-import-common';
import type { Router } from 'express';
import { z } from 'zod';
import { toImporter } from '../everest/toImporter';
import { readCaller } from '../permissions';
import { audited } from './audited';
import { parseQuery, word } from './parseQuery';
import { openRequest, RouterDeps } from './RouterDeps';

const querySchema = z.object({
  cluster: word.optional(),
  engine: word.optional(),
});

function readEngine(engine: string | undefined) {
  const type = engine === undefined ? undefined : parseEngineType(engine);
  if (engine !== undefined && type === undefined) {
    throw new InputError(
      `Engine '${engine}' is not known; take 'mysql', 'postgresql' or 'mongodb'`,
    );
  }
  return type;
}

export function registerImporters(router: Router, deps: RouterDeps) {
  router.get('/importers', async (request, response) => {
    const event = { eventId: 'importer-fetch', meta: { queryType: 'all' } };
    const reply = await audited(deps.auditor, request, event, async () => {
      const { caller, clusters } = await openRequest(request, deps);
      const query = parseQuery(request, querySchema);
      const engine = readEngine(query.engine);
      const mayRead = await deps.authorizer.importers(caller);
      const items: Importer[] = deps.views
        .list()
        .filter(({ name }) => !query.cluster || name === query.cluster)
        .flatMap(view =>
          view.importers().map(object => toImporter(view.name, object)),
        )
        .filter(mayRead)
        .filter(item => !engine || item.engines.includes(engine))
        .sort((a, b) => a.displayName.localeCompare(b.displayName));
      return { items, clusters } satisfies ImportersReply;
    });
    response.json(reply);
  });

  router.get('/importers/:cluster/:name', async (request, response) => {
    const { cluster, name } = request.params;
    const event = {
      eventId: 'importer-fetch',
      meta: { queryType: 'by-name', cluster, name },
    };
    const reply = await audited(deps.auditor, request, event, async () => {
      const caller = await readCaller(request, deps);
      const mayRead = await deps.authorizer.importers(caller);
      const object = deps.views
        .get(cluster)
        ?.importers()
        .find(item => item.metadata.name === name);
      if (!object || !mayRead({ cluster, name })) {
        throw new NotFoundError(
          `There is no importer '${name}' on the cluster '${cluster}'`,
        );
      }
      return toImporter(cluster, object);
    });
    response.json(reply);
  });
}
