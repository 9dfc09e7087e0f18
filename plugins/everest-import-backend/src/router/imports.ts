import { NotFoundError } from '@backstage/errors';
import {
  Import,
  IMPORT_PHASES,
  ImportsReply,
} from '@everest-import/backstage-plugin-everest-import-common';
import type { Router } from 'express';
import { z } from 'zod';
import { importsOfEntity } from '../imports/entityImports';
import { latestByAddress } from '../imports/latestByAddress';
import { queryImports } from '../imports/queryImports';
import { Caller, readCaller } from '../permissions';
import { audited } from './audited';
import { parseQuery, word } from './parseQuery';
import { openRequest, RouterDeps } from './RouterDeps';

const querySchema = z.object({
  entity: word.optional(),
  cluster: word.optional(),
  namespace: word.optional(),
  phase: word
    .transform(value => value.split(','))
    .pipe(z.array(z.enum(IMPORT_PHASES)))
    .optional(),
  importer: word.optional(),
  owner: word.optional(),
  requestedBy: word.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().max(1000).optional(),
});

/** What the caller may see, for all routes on imports. */
async function readable(caller: Caller, deps: RouterDeps): Promise<Import[]> {
  const [imports, mayRead] = await Promise.all([
    deps.book.list(),
    deps.authorizer.imports(caller),
  ]);
  return imports.filter(mayRead);
}

export function registerImports(router: Router, deps: RouterDeps) {
  router.get('/imports', async (request, response) => {
    const event = { eventId: 'import-fetch', meta: { queryType: 'all' } };
    const reply = await audited(deps.auditor, request, event, async () => {
      const { caller, clusters } = await openRequest(request, deps);
      const { entity, ...filter } = parseQuery(request, querySchema);
      const imports = await readable(caller, deps);
      const belongs = entity
        ? await importsOfEntity(entity, {
            catalog: deps.catalog,
            credentials: caller.credentials,
          })
        : () => true;
      return {
        ...queryImports(imports.filter(belongs), filter),
        clusters,
      } satisfies ImportsReply;
    });
    response.json(reply);
  });

  router.get('/imports/by-id/:id', async (request, response) => {
    const { id } = request.params;
    const event = {
      eventId: 'import-fetch',
      meta: { queryType: 'by-id', id },
    };
    const reply = await audited(deps.auditor, request, event, async () => {
      const caller = await readCaller(request, deps);
      const [item, mayRead] = await Promise.all([
        deps.book.byId(id),
        deps.authorizer.imports(caller),
      ]);
      if (!item || !mayRead(item)) {
        throw new NotFoundError(`There is no import with the id '${id}'`);
      }
      return item;
    });
    response.json(reply);
  });

  router.get(
    '/imports/:cluster/:namespace/:name',
    async (request, response) => {
      const { cluster, namespace, name } = request.params;
      const address = { cluster, namespace, name };
      const event = {
        eventId: 'import-fetch',
        meta: { queryType: 'by-name', ...address },
      };
      const reply = await audited(deps.auditor, request, event, async () => {
        const caller = await readCaller(request, deps);
        const item = latestByAddress(await readable(caller, deps), address);
        if (!item) {
          throw new NotFoundError(
            `There is no import '${cluster}/${namespace}/${name}'`,
          );
        }
        return item;
      });
      response.json(reply);
    },
  );
}
