import { IMPORT_PHASES } from '@everest-import/backstage-plugin-everest-import-common';
import type { Router } from 'express';
import { z } from 'zod';
import {
  getImportById,
  getImportByName,
  listImports,
} from '../operations/imports';
import { readCaller } from '../permissions';
import { audited } from '../operations/audited';
import { parseQuery, word } from './parseQuery';
import { RouterDeps } from './RouterDeps';

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

export function registerImports(router: Router, deps: RouterDeps) {
  router.get('/imports', async (request, response) => {
    const event = { eventId: 'import-fetch', meta: { queryType: 'all' } };
    const reply = await audited(deps.auditor, { request }, event, async () => {
      const caller = await readCaller(request, deps);
      return listImports(caller, parseQuery(request, querySchema), deps);
    });
    response.json(reply);
  });

  router.get('/imports/by-id/:id', async (request, response) => {
    const { id } = request.params;
    const event = {
      eventId: 'import-fetch',
      meta: { queryType: 'by-id', id },
    };
    const reply = await audited(deps.auditor, { request }, event, async () =>
      getImportById(await readCaller(request, deps), id, deps),
    );
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
      const reply = await audited(deps.auditor, { request }, event, async () =>
        getImportByName(await readCaller(request, deps), address, deps),
      );
      response.json(reply);
    },
  );
}
