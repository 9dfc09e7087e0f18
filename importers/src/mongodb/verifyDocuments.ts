import { Report } from '../Report';
import { Verification } from '../verify/Verification';
import { checkDocuments } from './checkDocuments';
import { compareDocuments } from './compareDocuments';
import { MongoServer } from './MongoServer';
import { MongoPlan, PlannedCollection } from './planImport';
import { SentDocuments } from './SentDocuments';

/** What was sent into each collection. */
export interface Sent {
  counts: ReadonlyMap<PlannedCollection, number>;
  documents: ReadonlyMap<PlannedCollection, SentDocuments>;
}

/**
 * Looks at what an import has brought, as the config says.
 *
 * @returns how many collections were compared and are equal, where that was to be done, and notes
 * @throws Failure `rows-missing`, `checksums-differ`
 */
export async function verifyDocuments(
  server: Pick<MongoServer, 'count' | 'documents'>,
  report: Report,
  plan: MongoPlan,
  { sent, verify }: { sent: Sent; verify: Verification },
): Promise<{ compared?: number; notes: string[] }> {
  if (verify === 'none') return { notes: [] };
  report.say('The documents are counted');
  const counted = await checkDocuments(server, plan, sent.counts);
  if (verify === 'counts') return { notes: counted };
  report.say('The documents are read back and compared with what was sent');
  const { compared, notes } = await compareDocuments(
    server,
    plan,
    sent.documents,
  );
  return { compared, notes: [...counted, ...notes] };
}
