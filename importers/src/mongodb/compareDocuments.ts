import { Checksum, digestOf } from '../verify/Checksum';
import { Comparison, judgeTables } from '../verify/judgeTables';
import { MongoServer } from './MongoServer';
import { MongoPlan, PlannedCollection } from './planImport';
import { SentDocuments } from './SentDocuments';

type Reader = Pick<MongoServer, 'documents'>;

/** Why a server may hold other documents than it took; undefined where it may not. */
function whyOther(
  { kind, losesBy }: PlannedCollection,
  sent: SentDocuments,
): string | undefined {
  if (losesBy)
    return `collections from which the server takes documents by ${losesBy}`;
  if (kind === 'timeseries')
    return 'time series, whose buckets the server may arrange anew';
  if (!sent.beginWithId)
    return 'documents that do not begin with their _id, where the server puts it';
  return sent.hasEmptyTimestamps
    ? 'documents with Timestamp(0, 0), in place of which a server may put its time'
    : undefined;
}

async function compare(
  server: Reader,
  planned: PlannedCollection,
  sent: SentDocuments,
): Promise<Comparison> {
  const held = new Checksum();
  for await (const document of server.documents(planned))
    held.add(digestOf(document));
  if (sent.checksum.equals(held)) return 'equal';
  const reason = whyOther(planned, sent);
  return reason
    ? { reason }
    : {
        differs: `${sent.checksum.rows} documents were sent, ${held.rows} are there, and their checksums differ`,
      };
}

/**
 * Reads back what was imported, byte by byte, and compares it with what was sent.
 *
 * @returns how many collections are equal, and notes on the others
 * @throws Failure `checksums-differ`
 */
export async function compareDocuments(
  server: Reader,
  { fills }: MongoPlan,
  sent: ReadonlyMap<PlannedCollection, SentDocuments>,
): Promise<{ compared: number; notes: string[] }> {
  const comparisons = new Map<string, Comparison>();
  for (const planned of fills.values())
    comparisons.set(
      `${planned.database}.${planned.dataName}`,
      await compare(server, planned, sent.get(planned) ?? new SentDocuments()),
    );
  return judgeTables(comparisons);
}
