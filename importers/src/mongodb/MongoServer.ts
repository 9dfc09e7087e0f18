import { BSON, MongoClient, MongoServerError } from 'mongodb';
import { DocumentSequence } from 'mongodb/lib/cmap/commands';
import { Failure } from '../failures';
import { Target } from '../readRequest';
import { Batch } from './Batches';
import { connect } from './connect';
import { hasEmptyTimestamp } from './emptyTimestamps';
import { PlannedCollection } from './planImport';
import { refused, typeOfId, withoutContent } from './refusals';

const MOST_SHOWN = 20;
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

/** The server that is filled. */
export class MongoServer {
  /** What it did otherwise than it was told, for people. */
  readonly notes = new Set<string>();
  readonly #client: Pick<MongoClient, 'db' | 'close'>;

  constructor(client: Pick<MongoClient, 'db' | 'close'>) {
    this.#client = client;
  }

  /** @throws Failure `target-unreachable`, `target-denied` */
  static async connect(target: Target, jobs: number): Promise<MongoServer> {
    return new MongoServer(await connect(target, jobs));
  }

  close() {
    return this.#client.close(true);
  }

  /** Such as `8.0.12-4`. */
  async version(): Promise<string> {
    const { version } = await this.#command('admin', { buildInfo: 1 });
    return String(version);
  }

  /** @throws Failure `target-not-empty` where one of the databases has a collection */
  async demandEmpty(databases: string[]) {
    for (const database of databases) {
      const names = (await this.#collections(database)).map(({ name }) => name);
      if (names.length === 0) continue;
      const shown = names.slice(0, MOST_SHOWN).join(', ');
      const more = names.length - MOST_SHOWN;
      throw new Failure(
        'target-not-empty',
        `The database '${database}' of the target is not empty, it has ${shown}${
          more > 0 ? ` and ${more} more` : ''
        }; import into another one, or set the config's 'clean' to drop it with all that is in it`,
      );
    }
  }

  async drop(database: string) {
    await this.#changed(`to drop '${database}'`, database, { dropDatabase: 1 });
  }

  /** @returns what it made otherwise than it was told, for people */
  async make(planned: PlannedCollection): Promise<string[]> {
    const { database, name, kind, options } = planned;
    await this.#changed(`to make '${database}.${name}'`, database, {
      create: name,
      ...Object.fromEntries(options),
    });
    const [made] = await this.#collections(database, name);
    const type = made?.type ?? 'nothing';
    if (type !== kind)
      throw new Failure(
        'target-lacks',
        `The target made a ${type} of the ${kind} '${database}.${name}' and did not say why; it holds what was made before`,
      );
    const has: object = made.options ?? {};
    return [...options.keys()]
      .filter(option => !(option in has))
      .map(
        option =>
          `The target made '${database}.${name}' without its option '${option}', and did not say why`,
      );
  }

  /** @throws Failure `import-failed` which tells the document by its place and the type of its `_id` */
  async insert(batch: Batch<PlannedCollection>) {
    const { to, pieces, count, first } = batch;
    const namespace = `${to.database}.${to.dataName}`;
    const done = await this.#insert(batch).catch(error => {
      throw refused(`documents of '${namespace}'`, error);
    });
    const [error] = done.writeErrors ?? [];
    if (error) {
      const index = Number(error.index);
      const type = typeOfId(documentAt(pieces, index));
      throw refused(
        `document ${
          first + index + 1
        } of '${namespace}', whose _id is a ${type}`,
        error,
      );
    }
    if (Number(done.n) !== count)
      throw new Failure(
        'import-failed',
        `The server took ${done.n} of ${count} documents of '${namespace}' and did not say why (the target holds a part of the dump)`,
      );
  }

  async #insert(batch: Batch<PlannedCollection>) {
    if (!batch.pieces.some(hasEmptyTimestamp)) return this.#send(batch);
    try {
      return await this.#send(batch, { bypassEmptyTsReplacement: true });
    } catch (error) {
      if (!UNKNOWN_FIELD.has((error as MongoServerError).code)) throw error;
    }
    const { database, dataName } = batch.to;
    this.notes.add(
      `The target puts the time of the import in place of Timestamp(0, 0) in '${database}.${dataName}': it is of a release that can't be told to keep it`,
    );
    return this.#send(batch);
  }

  #send({ to, pieces }: Batch<PlannedCollection>, more: BSON.Document = {}) {
    const documents = new DocumentSequence('documents');
    for (const piece of pieces) documents.push({}, piece);
    return this.#client.db(to.database).command({
      ...{ insert: to.dataName, documents, ordered: true },
      // What was in the source before its validator was made has to come, too
      bypassDocumentValidation: true,
      ...more,
      writeConcern: MAJORITY,
    });
  }

  async index({ database, name, indexes }: PlannedCollection) {
    await this.#changed(`the indexes of '${database}.${name}'`, database, {
      createIndexes: name,
      indexes,
    });
  }

  async count({ database, dataName }: PlannedCollection): Promise<number> {
    try {
      return await this.#client
        .db(database)
        .collection(dataName)
        .countDocuments({});
    } catch (error) {
      throw refused(`to count '${database}.${dataName}'`, error);
    }
  }

  /** All documents of a collection, as the bytes that they are. */
  async *documents(planned: PlannedCollection): AsyncGenerator<Uint8Array> {
    const { database, dataName } = planned;
    const found = this.#client
      .db(database)
      .collection(dataName)
      .find({}, { raw: true });
    try {
      // Raw, a document is its bytes, which the driver's types do not know
      for await (const document of found)
        yield document as unknown as Uint8Array;
    } catch (error) {
      throw refused(`to read '${database}.${dataName}'`, error);
    } finally {
      await found.close();
    }
  }

  #collections(database: string, name?: string) {
    return this.#client
      .db(database)
      .listCollections(name === undefined ? {} : { name }, { nameOnly: false })
      .toArray()
      .catch(error => {
        throw this.#unanswered(error);
      });
  }

  async #changed(what: string, database: string, command: BSON.Document) {
    try {
      return await this.#client
        .db(database)
        .command({ ...command, writeConcern: MAJORITY });
    } catch (error) {
      throw refused(what, error);
    }
  }

  async #command(database: string, command: BSON.Document) {
    try {
      return await this.#client.db(database).command(command);
    } catch (error) {
      throw this.#unanswered(error);
    }
  }

  #unanswered(error: unknown): Failure {
    const denied = error instanceof MongoServerError && error.code === 13;
    return new Failure(
      denied ? 'target-denied' : 'target-unreachable',
      `The server does not say what it has: ${withoutContent(error as Error)}`,
    );
  }
}
