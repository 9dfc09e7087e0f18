import { Failure } from '../../failures';
import { Part } from '../../sql/Part';
import { Client } from '../../tools/Client';
import { Clients } from '../../tools/Clients';
import { endedWrong } from '../../tools/endedWrong';
import { placeOfWork, WrittenDump } from '../placeInDump';
import { PostgresServer } from '../PostgresServer';
import { restriction, wordOf } from '../restriction';
import { Filled } from './Filled';
import { ImportWork } from './ImportWork';
import { Loader } from './Loader';

/** For all of their time, where the server knows these: one waits while others are at work, and ends soon when it is left. */
const SESSION = `SELECT pg_catalog.set_config(name, CASE name WHEN 'idle_session_timeout' THEN '0' ELSE '5s' END, false)
FROM pg_catalog.pg_settings WHERE name IN ('idle_session_timeout', 'client_connection_check_interval');
`;
const FIRST = { line: 0, words: '' };

/** What a server says, or a pooler before it, that has no connection left. */
const TOO_MANY =
  /too many (?:clients|connections)|remaining connection slots|(?:max|no more) (?:client )?connections|max_client_conn|max clients|EMAXCONN/i;

/** What could not be begun. */
export function unconnected(jobs: number, complaints: string): Failure {
  const why = TOO_MANY.test(complaints)
    ? `does not take ${jobs} connections at once, so that nothing was imported; set fewer 'jobs'`
    : `did not begin the ${jobs} connections of the import, so that nothing was imported`;
  return new Failure(
    'target-unreachable',
    `PostgreSQL ${why}: ${complaints.trim().slice(0, 300)}`,
  );
}

/** Gives a dump to several clients at once. @throws Failure */
export async function importSideBySide(
  server: PostgresServer,
  dump: WrittenDump,
  parts: AsyncIterable<Part[]>,
  jobs: number,
) {
  const restricted = await restriction();
  let filled: Filled | undefined;
  let ended: Failure | undefined;
  const failureOf = (client: Client) => {
    const [work] = client.given;
    ended ??= filled
      ? endedWrong('PostgreSQL', client.tool, filled.words, error =>
          work instanceof ImportWork ? placeOfWork(error, dump, work) : error,
        )
      : unconnected(jobs, client.tool.complaints);
    return ended;
  };
  const clients = new Clients(
    jobs,
    { tool: server.importing(), mark: wordOf(restricted) },
    { failureOf },
  );
  try {
    await clients.toAll(FIRST, restricted + SESSION);
    await clients.drained();
    const loader = new Loader(clients);
    filled = loader.filled;
    await loader.load(parts);
  } catch (error) {
    // Of a dump that can't be read on the target has something too
    if (!(error instanceof Failure) || error === ended || !filled) throw error;
    throw new Failure(error.code, `${error.message} (${filled.words})`);
  } finally {
    await clients.kill();
  }
}
