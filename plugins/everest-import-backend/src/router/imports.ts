import {
  IMPORT_PHASES,
  parseEngineType,
} from '@everest-import/backstage-plugin-everest-import-common';
import type { Router } from 'express';
import { z } from 'zod';
import {
  getImportById,
  getImportByName,
  listImports,
} from '../operations/imports';
import { IMPORT_ORDERS } from '../imports/queries/ImportQuery';
import { readCaller } from '../permissions';
import { audited } from '../operations/audited';
import { exportImports } from '../operations/exportImports';
import { CSV, sendCsv } from './imports.csv';
import {
  cursorOf,
  flag,
  parseQuery,
  refOr,
  wholeNumber,
  word,
} from './parseQuery';
import { RouterDeps } from './RouterDeps';

/** A date, which begins at midnight UTC, or a time of RFC 3339; in milliseconds. */
const time = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], {
    error:
      'give a date, such as 2026-01-31, or a time, such as 2026-01-31T12:00:00Z',
  })
  .transform(value => Date.parse(value));

const filters = z.object({
  entity: word.optional(),
  cluster: word.optional(),
  namespace: word.optional(),
  name: word.optional(),
  phase: word
    .transform(value => value.split(','))
    .pipe(z.array(z.enum(IMPORT_PHASES)))
    .optional(),
  outcome: z.enum(['Succeeded', 'Failed']).optional(),
  gone: flag.optional(),
  engine: word.transform(value => parseEngineType(value) ?? value).optional(),
  importer: word.optional(),
  owner: word
    .transform(value => value.split(','))
    .pipe(z.array(refOr('mine', 'my-teams')))
    .optional(),
  requestedBy: refOr('me').optional(),
  from: time.optional(),
  to: time.optional(),
  q: word.optional(),
  order: z.enum(IMPORT_ORDERS).default('-requestedAt'),
  limit: wholeNumber(1, 500).default(50),
  cursor: cursorOf(1000).optional(),
});

const querySchema = filters.refine(
  ({ from = -Infinity, to = Infinity }) => from <= to,
  { path: ['to'], error: "it is before 'from'; nothing is asked for then" },
);

export function registerImports(router: Router, deps: RouterDeps) {
  router.get('/imports', async (request, response) => {
    if (request.accepts(['application/json', CSV]) === CSV) {
      const event = { eventId: 'import-fetch', meta: { queryType: 'export' } };
      await audited(deps.auditor, { request }, event, async () => {
        const caller = await readCaller(request, deps);
        const asked = parseQuery(request, querySchema);
        await sendCsv(response, await exportImports(caller, asked, deps));
      });
      return;
    }
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
