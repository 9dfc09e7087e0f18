import { Failure } from '../failures';
import { DumpContents } from '../sql/DumpContents';
import { RunningTool, runTool, Tool } from '../tools/runTool';
import { CopiedRows } from './CopiedRows';
import { BytesAs, HeldTable, questionOfRows } from './heldRows';
import { MarkedRows } from './MarkedRows';
import { SentTables } from './SentTables';
import { questionOfFacts, readFacts, TableFacts } from './TableFacts';

/** Of one client: the question is held as a whole. */
const AT_ONCE = 1_000;

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

/** What the server says of the tables of a dump. @throws Failure `target-unreachable` */
export async function askForFacts(
  client: Tool,
  { rows, encoding }: DumpContents,
  sent: SentTables,
): Promise<Map<string, TableFacts>> {
  const facts = new Map<string, TableFacts>();
  for (const names of slices([...rows.keys()])) {
    const questions = names.map((name, place) =>
      questionOfFacts(place, name, sent.of(name).columns),
    );
    const asked = await runTool(client, [encoding, ...questions].join('\n'));
    if (asked.code !== 0) throw unread(asked.complaints);
    for (const [place, found] of readFacts(asked.output))
      facts.set(names[place], found);
  }
  return facts;
}

/** Reads tables back as the dump wrote them, and holds no more than a row of them. @throws Failure `target-unreachable` */
export async function readTables(
  client: Tool,
  tables: HeldTable[],
  encoding: string,
  bytes: BytesAs,
): Promise<Map<string, CopiedRows>> {
  const read = new Map<string, CopiedRows>();
  for (const some of slices(tables)) {
    const psql = new RunningTool(client);
    const question = questionOfRows(some, encoding, bytes);
    psql.child.stdin.end(Buffer.from(question, 'latin1'));
    const marked = new MarkedRows();
    for await (const piece of psql.child.stdout) marked.add(piece as Buffer);
    const code = await psql.ended();
    if (code !== 0 || marked.tables.length !== some.length)
      throw unread(psql.complaints);
    some.forEach(({ name }, at) => read.set(name, marked.tables[at]));
  }
  return read;
}
