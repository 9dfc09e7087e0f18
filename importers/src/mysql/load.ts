import { createInterface } from 'node:readline';
import { MysqlFilter } from '../sql/filterMysql';
import { Clients } from '../tools/Clients';
import { endedWrong, refusedOnTheWay } from '../tools/endedWrong';
import { feed, RunningTool } from '../tools/runTool';
import { Tool } from '../tools/runTool';
import { ChangedValues } from './ChangedValues';
import { endWhenLost } from './endWhenLost';
import { LoadOptions, LoadOrder } from './LoadOrder';
import { complaintsOf, placeInDump } from './placeInDump';
import { SideBySide } from './SideBySide';

/** What came of it: notes for people. */
type Notes = string[];

const SERVER = 'The server';

/** @param client - shows warnings and ends at the first error, or goes on after each */
async function loadByOne(
  client: Tool,
  filter: MysqlFilter,
  dump: AsyncIterable<Buffer>,
): Promise<Notes> {
  const running = new RunningTool(client);
  const changed = new ChangedValues();
  createInterface({ input: running.child.stdout }).on('line', line =>
    changed.see(line),
  );
  const code = await feed(running, filter.run(dump));
  if (code !== 0) throw endedWrong(SERVER, running, false);
  const refused = refusedOnTheWay(running);
  return [...(refused ? [refused] : []), ...changed.notes];
}

async function loadByMany(
  client: Tool,
  filter: MysqlFilter,
  dump: AsyncIterable<Buffer>,
  { jobs, ...options }: LoadOptions & { jobs: number },
): Promise<Notes> {
  const changed = new ChangedValues();
  const clients = new Clients(
    jobs,
    {
      // What it has done is said at once
      tool: { ...client, args: [...client.args, '--unbuffered'] },
      mark: word => `SELECT '${word}';\n`,
    },
    {
      failureOf: each =>
        endedWrong(SERVER, each.tool, false, error => placeInDump(error, each)),
      onLine: line => changed.see(line),
    },
  );
  for (const { tool } of clients.all) endWhenLost(tool);
  try {
    await new SideBySide(clients, new LoadOrder(options)).load(
      filter.parts(dump),
    );
  } catch (error) {
    await clients.kill();
    throw error;
  }
  const refused = refusedOnTheWay({ complaints: complaintsOf(clients.all) });
  return [...(refused ? [refused] : []), ...changed.notes];
}

/**
 * Gives a dump to the server, through one of its clients or several.
 *
 * @returns notes for people on what the server refused and changed
 * @throws Failure `import-failed`, `target-unreachable`, and as the filter does
 */
export function load(
  client: Tool,
  filter: MysqlFilter,
  dump: AsyncIterable<Buffer>,
  options: LoadOptions & { jobs: number },
): Promise<Notes> {
  return options.jobs === 1
    ? loadByOne(client, filter, dump)
    : loadByMany(client, filter, dump, options);
}
