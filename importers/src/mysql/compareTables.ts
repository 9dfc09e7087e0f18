import { Failure } from '../failures';
import { DumpContents } from '../sql/DumpContents';
import { RunningTool, runTool, Tool } from '../tools/runTool';
import { Checksum } from '../verify/Checksum';
import { Comparison, judgeTables } from '../verify/judgeTables';
import { Column, columnsSent, questionOfColumns, readColumns } from './columns';
import { compareRows, DumpOrigin } from './compareRows';
import { HeldRows } from './HeldRows';
import { HeldTable, questionOfRows } from './heldQuestion';
import { SentTables } from './SentTables';
import { planReading } from './planReading';

/** Of one client: the question is held as a whole. */
const AT_ONCE = 1_000;

/** What a dump brought, and what is known of it. */
export interface Imported {
  contents: DumpContents;
  sent: SentTables;
  counted: ReadonlyMap<string, number>;
  source: DumpOrigin;
}

function unread(complaints: string): Failure {
  return new Failure(
    'target-unreachable',
    `The dump was imported, and its tables can't be read to compare them: ${complaints
      .trim()
      .slice(0, 300)}`,
  );
}

function* slices<T>(all: T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += AT_ONCE)
    yield all.slice(at, at + AT_ONCE);
}

async function askForColumns(
  client: Tool,
  names: string[],
  { encodings }: DumpContents,
): Promise<Map<string, Column[]>> {
  const found = new Map<string, Column[]>();
  for (const some of slices(names)) {
    const question = some.map((name, place) =>
      questionOfColumns(place, name, encodings.get(name) ?? 'utf8mb4'),
    );
    const asked = await runTool(client, question.join(''));
    if (asked.code !== 0) throw unread(asked.complaints);
    for (const [place, columns] of readColumns(asked.output))
      found.set(some[place], columns);
  }
  return found;
}

/** Reads tables back, and holds no more than a part of a row of them. */
async function readTables(
  client: Tool,
  tables: HeldTable[],
): Promise<Map<string, Checksum>> {
  const read = new Map<string, Checksum>();
  for (const some of slices(tables)) {
    const running = new RunningTool(client);
    running.child.stdin.end(Buffer.from(questionOfRows(some), 'latin1'));
    const held = new HeldRows();
    for await (const piece of running.child.stdout) held.add(piece as Buffer);
    const code = await running.ended();
    if (code !== 0 || held.tables.length !== some.length)
      throw unread(running.complaints);
    some.forEach(({ name }, at) => read.set(name, held.tables[at]));
  }
  return read;
}

/**
 * Reads back what was imported, and compares it with what was sent.
 *
 * @param client - which writes what it reads at once
 * @returns how many tables are equal, and notes on the others
 * @throws Failure `checksums-differ`, `target-unreachable`
 */
export async function compareTables(
  client: Tool,
  { contents, sent, counted, source }: Imported,
): Promise<{ compared: number; notes: string[] }> {
  const ways = planReading([...contents.rows.keys()], sent, counted);
  const names = [...ways].flatMap(([name, way]) => (way ? [] : name));
  const columns = await askForColumns(client, names, contents);
  const left: HeldTable[] = [];
  const found = new Map<string, Comparison>();
  for (const [name, way] of ways) {
    const { sending } = sent.of(name);
    const own = columnsSent(columns.get(name) ?? [], sending?.columns);
    if (way) found.set(name, way);
    else if (!own || own.length === 0)
      found.set(name, {
        reason: 'tables that lack columns which the dump names',
      });
    else
      left.push({
        ...{ name, columns: own, sending: sending ?? { encoding: 'utf8mb4' } },
        encoding: contents.encodings.get(name) ?? 'utf8mb4',
      });
  }
  const read = await readTables(client, left);
  for (const { name, columns: own } of left)
    found.set(
      name,
      compareRows({
        ...{ sent: sent.of(name), held: read.get(name)!, columns: own },
        source,
      }),
    );
  return judgeTables(
    new Map(
      [...found].map(([name, each]) => [
        Buffer.from(name, 'latin1').toString(),
        each,
      ]),
    ),
  );
}
