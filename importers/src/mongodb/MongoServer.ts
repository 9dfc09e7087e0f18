import { BSON, MongoClient, MongoServerError } from 'mongodb';
import { Failure } from '../failures';
import { Target } from '../readRequest';
import { Batch } from './Batches';
import { connect } from './connect';
import { PlannedCollection } from './planImport';
import { refused, withoutContent } from './refusals';
import { sendBatch } from './sendBatch';

const MOST_SHOWN = 20;
const MAJORITY = { w: 'majority' } as const;

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
  insert(batch: Batch<PlannedCollection>): Promise<void> {
    return sendBatch(this.#client, batch, note => this.notes.add(note));
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
