import { checkCounts } from '../checkCounts';
import { DumpContents } from '../sql/DumpContents';
import { MongoServer } from './MongoServer';
import { MongoPlan, PlannedCollection } from './planImport';

/**
 * Counts what came into the target.
 *
 * @returns notes on collections from which the server itself takes documents away
 * @throws Failure `rows-missing`
 */
export async function checkDocuments(
  server: Pick<MongoServer, 'count'>,
  { fills }: MongoPlan,
  sent: ReadonlyMap<PlannedCollection, number>,
): Promise<string[]> {
  const contents = new DumpContents();
  const counted = new Map<string, number>();
  const notes: string[] = [];
  for (const planned of fills.values()) {
    const { database, dataName, losesBy } = planned;
    const shown = `${database}.${dataName}`;
    const name = Buffer.from(shown).toString('latin1');
    const rows = sent.get(planned) ?? 0;
    const there = await server.count(planned);
    if (losesBy && there < rows)
      notes.push(
        `The collection '${shown}' keeps ${there} of ${rows} documents, by ${losesBy}`,
      );
    else contents.add(name, rows);
    counted.set(name, there);
  }
  checkCounts(contents, counted);
  return notes;
}
