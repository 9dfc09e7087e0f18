import { ImporterStats } from '@everest-import/backstage-plugin-everest-import-common';
import { RunOutcomes } from '../imports/queries/ImportQuery';
import { Caller } from '../permissions';
import { getImporter } from './importers';
import { ReadingDeps } from './ReadingDeps';

/** Of fewer runs nothing is claimed: one bad day would be the importer's fault. */
const FEWEST = 5;

/** What may be claimed of these runs. */
export function toStats(outcomes: RunOutcomes): ImporterStats {
  const { succeeded, failed, timed, medianMs } = outcomes;
  const runs = succeeded + failed;
  return {
    runs,
    ...(runs >= FEWEST && { successRate: succeeded / runs }),
    ...(timed >= FEWEST &&
      medianMs !== undefined && { medianSeconds: Math.round(medianMs / 1000) }),
  };
}

/**
 * How imports with an importer ended, of those that the caller may read.
 *
 * @throws NotFoundError for an importer that the caller may not read.
 * @throws ServiceUnavailableError while the portal's own database is away.
 */
export async function getImporterStats(
  caller: Caller,
  importer: { cluster: string; name: string },
  deps: ReadingDeps,
): Promise<ImporterStats> {
  const { cluster, name } = await getImporter(caller, importer, deps);
  const sight = await deps.authorizer.imports(caller);
  return toStats(
    await deps.reader.outcomes({ cluster, importer: name }, sight),
  );
}
