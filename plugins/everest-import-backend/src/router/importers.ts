import type { Router } from 'express';
import { z } from 'zod';
import { getImporter, listImporters } from '../operations/importers';
import { getImporterStats } from '../operations/importerStats';
import { readCaller } from '../permissions';
import { audited } from '../operations/audited';
import { cursorOf, parseQuery, wholeNumber, word } from './parseQuery';
import { RouterDeps } from './RouterDeps';

const querySchema = z.object({
  cluster: word.optional(),
  engine: word.optional(),
  limit: wholeNumber(1, 500).optional(),
  cursor: cursorOf(1500).optional(),
});

export function registerImporters(router: Router, deps: RouterDeps) {
  router.get('/importers', async (request, response) => {
    const event = { eventId: 'importer-fetch', meta: { queryType: 'all' } };
    const reply = await audited(deps.auditor, { request }, event, async () => {
      const caller = await readCaller(request, deps);
      return listImporters(caller, parseQuery(request, querySchema), deps);
    });
    response.json(reply);
  });

  router.get('/importers/:cluster/:name', async (request, response) => {
    const { cluster, name } = request.params;
    const event = {
      eventId: 'importer-fetch',
      meta: { queryType: 'by-name', cluster, name },
    };
    const reply = await audited(deps.auditor, { request }, event, async () =>
      getImporter(await readCaller(request, deps), { cluster, name }, deps),
    );
    response.json(reply);
  });

  router.get('/importers/:cluster/:name/stats', async (request, response) => {
    const { cluster, name } = request.params;
    const event = {
      eventId: 'importer-fetch',
      meta: { queryType: 'stats', cluster, name },
    };
    const reply = await audited(deps.auditor, { request }, event, async () => {
      const caller = await readCaller(request, deps);
      return getImporterStats(caller, { cluster, name }, deps);
    });
    response.json(reply);
  });
}
