import type { Request, Router } from 'express';
import { z } from 'zod';
import { CreateImportDeps } from '../operations/CreateImportDeps';
import { startManifests } from '../operations/startManifests';
import type { Caller } from '../permissions';
import { attempt } from '../request/attempt';
import { flag, parseQuery } from './parseQuery';

const STYLES = ['externalSecret', 'sealedSecret', 'existing'] as const;

const querySchema = z.object({
  secrets: z
    .enum(STYLES, { error: `give one of ${STYLES.join(', ')}, once` })
    .default('externalSecret'),
  dryRun: flag.default(false),
});

/** `POST /imports/manifests`: the objects that a create would make, as YAML without a key, after the checks of a create. */
export function registerManifests(
  router: Router,
  deps: CreateImportDeps & {
    readCaller(request: Request): Promise<Caller>;
  },
): void {
  router.post('/imports/manifests', async (request, response) => {
    const caller = await deps.readCaller(request);
    const reply = await startManifests(
      {
        caller,
        body: request.body,
        asked: attempt(() => parseQuery(request, querySchema)),
        door: { request },
      },
      deps,
    );
    response.json(reply);
  });
}
