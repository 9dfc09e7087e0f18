import { BSON, MongoClient, MongoServerError } from 'mongodb';
import { DocumentSequence } from 'mongodb/lib/cmap/commands';
import { Failure } from '../failures';
import { Batch } from './Batches';
import { hasEmptyTimestamp } from './emptyTimestamps';
import { PlannedCollection } from './planImport';
import { refused, typeOfId } from './refusals';

type Client = Pick<MongoClient, 'db'>;

/** How servers refuse a command for a field that they do not know, before they do anything. */
const UNKNOWN_FIELD = new Set<unknown>([9, 238, 40415]);
const MAJORITY = { w: 'majority' } as const;

/** The document at a place among several that lie one behind the other. */
function documentAt(pieces: Buffer[], index: number): Buffer {
  let left = index;
  for (const piece of pieces)
    for (let at = 0; at < piece.length; left--) {
      const length = piece.readInt32LE(at);
      if (left === 0) return piece.subarray(at, at + length);
      at += length;
    }
  return Buffer.alloc(5);
}

function send(
  client: Client,
  { to, pieces }: Batch<PlannedCollection>,
  more: BSON.Document = {},
) {
  const documents = new DocumentSequence('documents');
  for (const piece of pieces) documents.push({}, piece);
  return client.db(to.database).command({
    ...{ insert: to.dataName, documents, ordered: true },
    // What was in the source before its validator was made has to come, too
    bypassDocumentValidation: true,
    ...more,
    writeConcern: MAJORITY,
  });
}

async function sendKeepingTimestamps(
  client: Client,
  batch: Batch<PlannedCollection>,
  note: (text: string) => void,
) {
  if (!batch.pieces.some(hasEmptyTimestamp)) return send(client, batch);
  try {
    return await send(client, batch, { bypassEmptyTsReplacement: true });
  } catch (error) {
    if (!UNKNOWN_FIELD.has((error as MongoServerError).code)) throw error;
  }
  const { database, dataName } = batch.to;
  note(
    `The target puts the time of the import in place of Timestamp(0, 0) in '${database}.${dataName}': it is of a release that can't be told to keep it`,
  );
  return send(client, batch);
}

/**
 * Sends documents to the server, as the bytes that they are.
 *
 * @param note - is told what the server does otherwise than it was told, for people
 * @throws Failure `import-failed` which tells the document by its place and the type of its `_id`
 */
export async function sendBatch(
  client: Client,
  batch: Batch<PlannedCollection>,
  note: (text: string) => void,
) {
  const { to, pieces, count, first } = batch;
  const namespace = `${to.database}.${to.dataName}`;
  const done = await sendKeepingTimestamps(client, batch, note).catch(error => {
    throw refused(`documents of '${namespace}'`, error);
  });
  const [error] = done.writeErrors ?? [];
  if (error) {
    const index = Number(error.index);
    const type = typeOfId(documentAt(pieces, index));
    throw refused(
      `document ${first + index + 1} of '${namespace}', whose _id is a ${type}`,
      error,
    );
  }
  if (Number(done.n) !== count)
    throw new Failure(
      'import-failed',
      `The server took ${done.n} of ${count} documents of '${namespace}' and did not say why (the target holds a part of the dump)`,
    );
}
