import { DumpContents } from '../sql/DumpContents';
import { Tool } from '../tools/runTool';
import { Comparison, judgeTables } from '../verify/judgeTables';
import { compareRows } from './compareRows';
import { planReading } from './planReading';
import { askForFacts, readTables } from './readBack';
import { SentTables } from './SentTables';

const LARGE_OBJECTS = 'Not compared: the large objects of the dump';

/** What a dump brought, and what is known of it. */
export interface Imported {
  contents: DumpContents;
  sent: SentTables;
  counted: ReadonlyMap<string, number>;
  /** Of the server that was dumped; undefined where nobody knows. */
  release?: number;
}

/** Compares what each table was sent with what it holds, by the name that the dump gives it. */
async function comparisons(
  client: Tool,
  { contents, sent, counted, release }: Imported,
): Promise<Map<string, Comparison>> {
  const facts = await askForFacts(client, contents, sent);
  const ways = planReading(
    [...contents.rows.keys()].map(name => ({
      name,
      sent: sent.of(name),
      counted: counted.get(name) ?? 0,
      facts: facts.get(name),
    })),
  );
  const found = new Map<string, Comparison>();
  let left = [...ways.values()].flatMap(way => ('read' in way ? way.read : []));
  for (const bytes of ['hex', 'escape'] as const) {
    const held = await readTables(client, left, contents.encoding, bytes);
    for (const [name, rows] of held)
      if (found.get(name) !== 'equal')
        found.set(
          name,
          compareRows({
            ...{ sent: sent.of(name), held: rows, facts: facts.get(name)! },
            ...{ isMade: sent.made.has(name), release },
            encoding: contents.encoding,
          }),
        );
    // A server may be set to write bytes as those before 9.0 did
    left = left.filter(
      ({ name }) =>
        found.get(name) !== 'equal' && facts.get(name)!.traits.has('bytes'),
    );
  }
  for (const [name, way] of ways) if ('is' in way) found.set(name, way.is);
  // One that differs is told once, by the name of the whole
  for (const [name, way] of ways) {
    const whole = 'as' in way ? found.get(way.as) : undefined;
    if (whole === 'equal' || (whole && 'reason' in whole))
      found.set(name, whole);
  }
  return found;
}

/**
 * Reads back what was imported, and compares it with what was sent.
 *
 * @returns how many tables are equal, and notes on the others
 * @throws Failure `checksums-differ`
 */
export async function compareTables(
  client: Tool,
  imported: Imported,
): Promise<{ compared: number; notes: string[] }> {
  const found = await comparisons(client, imported);
  const shown = new Map(
    [...found].map(([name, each]) => [
      Buffer.from(name, 'latin1').toString(),
      each,
    ]),
  );
  const { compared, notes } = judgeTables(shown);
  return {
    compared,
    notes: imported.sent.hasLargeObjects ? [...notes, LARGE_OBJECTS] : notes,
  };
}
