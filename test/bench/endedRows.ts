import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { rowOf } from '../../plugins/everest-import-backend/src/__testUtils__/generatedImports';
import { sampleImport } from '../../plugins/everest-import-backend/src/__testUtils__/sampleImport';
import { Import } from '../../plugins/everest-import-common/src';

const BATCH = 40;
/** So that the last of them ended in the year that is kept. */
const APART_MS = 600_000;

/** An import of this year, whose database was deleted since. */
function endedImport(index: number, clusters: string[]) {
  const time = new Date(Date.UTC(2026, 1, 1) + index * APART_MS).toISOString();
  const isFailed = index % 20 === 0;
  const outcome = isFailed ? 'Failed' : 'Succeeded';
  const cluster = clusters[index % clusters.length];
  const name = `old-${index}`;
  return sampleImport({
    id: randomUUID(),
    cluster,
    namespace: ['team-blue', 'team-green', 'team-red'][index % 3],
    name,
    phase: outcome,
    outcome,
    phaseSince: time,
    requestedAt: time,
    finishedAt: time,
    gone: true,
    entity: `component:default/old-service-${index % 1_000}`,
    entityRef: `resource:default/${cluster}-${name}`,
  });
}

/** People were notified of its end. */
function told({ id, outcome, finishedAt = '' }: Import) {
  const at = Date.parse(finishedAt);
  return { database_uid: id, phase: outcome, claimed_at: at, sent_at: at };
}

/** Writes rows of imports that ended, as a year of them leaves behind. */
export async function addEndedRows(
  knex: Knex,
  count: number,
  clusters: string[],
): Promise<void> {
  const imports = Array.from({ length: count }, (_, index) =>
    endedImport(index, clusters),
  );
  await knex.batchInsert('imports', imports.map(rowOf), BATCH);
  await knex.batchInsert('notifications', imports.map(told), BATCH);
  // A year of rows has not come in a second: a database that runs has looked at them long since
  await knex.raw('analyze');
}
