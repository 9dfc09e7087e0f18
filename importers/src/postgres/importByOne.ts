import { PostgresFilter } from '../sql/filterPostgres';
import { endedWrong } from '../tools/endedWrong';
import { feed, RunningTool } from '../tools/runTool';
import { framed, frameOf } from './inTransaction';
import { placeInDump, WrittenDump } from './placeInDump';
import { PostgresServer } from './PostgresServer';
import { restriction } from './restriction';

/** Gives a dump to one client. @throws Failure */
export async function importByOne(
  server: PostgresServer,
  dump: WrittenDump,
  filter: PostgresFilter,
  sql: AsyncIterable<Buffer>,
  singleTransaction: boolean,
) {
  const psql = new RunningTool(server.importing());
  const frame = frameOf(await restriction(), singleTransaction);
  const code = await feed(psql, framed(frame, filter.run(sql)));
  if (code !== 0)
    throw endedWrong('PostgreSQL', psql, singleTransaction, error =>
      placeInDump(error, dump, filter.lines, frame.begin),
    );
}
