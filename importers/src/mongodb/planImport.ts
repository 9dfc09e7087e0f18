import { Failure } from '../failures';
import { Config } from '../readRequest';
import { collectionOptions, demandNoEncryption } from './collectionOptions';
import { Ordered } from './extendedJson';
import { indexesOf } from './indexOptions';
import { DumpedCollection } from './metadata';
import { MongoSource } from './MongoSource';

/** What is made in the target of one collection of the dump. */
export interface PlannedCollection {
  database: string;
  name: string;
  kind: DumpedCollection['kind'];
  /** Where its documents go. */
  dataName: string;
  options: Ordered;
  indexes: Ordered[];
  /** Whether the order of its documents means something. */
  isOrdered: boolean;
  /** What in it the server takes documents away by, also while they are written. */
  losesBy?: 'its size' | 'their time to live';
}

export interface MongoPlan {
  /** Views last. */
  collections: PlannedCollection[];
  /** Of the target. */
  databases: string[];
  /** By the namespace in the dump. */
  fills: Map<string, PlannedCollection>;
  notes: Set<string>;
}

const OF_THE_SERVER = new Map([
  ['admin', 'users, roles and settings of the server'],
  ['local', "the server's own data"],
  ['config', 'settings of a replica set or of a sharded cluster'],
]);
const OPLOG =
  'Left out the oplog: what was written while the dump was made is not replayed';
/** Since 8.3 a time series is dumped under its own name. */
const NEW_TIME_SERIES = /^(?:8\.[3-9]|8\.\d\d|9|\d\d)/;

function losesBy(options: Ordered): PlannedCollection['losesBy'] {
  if (options.get('capped') === true) return 'its size';
  return options.has('expireAfterSeconds') ? 'their time to live' : undefined;
}

/** What is in a database and is no collection of its users; undefined for what is. */
function leftOut({ database, name }: DumpedCollection): string | undefined {
  if (database === '') return OPLOG;
  const owner = OF_THE_SERVER.get(database);
  if (owner) return `Left out the database '${database}': ${owner}`;
  if (/^\$admin\.|^system\.(?:users|roles|version)$/.test(name))
    return `Left out the users and roles of '${database}'`;
  if (name.startsWith('$') || /^system\.(?!js$)/.test(name))
    return `Left out '${database}.${name}', which belongs to the server`;
  return undefined;
}

function demandOneDatabase(
  names: string[],
  { sourceDatabase, database }: Config,
) {
  const shown = names.join(', ');
  if (names.length === 0)
    throw new Failure(
      'format-unknown',
      'The dump has no database of yours: nothing but what belongs to the server',
    );
  if (sourceDatabase !== undefined && !names.includes(sourceDatabase))
    throw new Failure(
      'request-invalid',
      `The dump has no database '${sourceDatabase}', as the config's 'sourceDatabase' says; it has ${shown}`,
    );
  if (database !== undefined && sourceDatabase === undefined && names[1])
    throw new Failure(
      'request-invalid',
      `The dump has several databases, and the config's 'database' names one for all of them. They are ${shown}; name one as its 'sourceDatabase', or leave 'database' out`,
    );
}

/**
 * What is made of a dump, and what is left out.
 *
 * @throws Failure `request-invalid`, `format-unknown`, `target-lacks`
 */
export function planImport(
  source: Omit<MongoSource, 'documents'>,
  config: Config,
): MongoPlan {
  const { serverVersion = '', namedByFolder } = source;
  const notes = new Set<string>();
  const note = (text: string) => notes.add(text);
  if (namedByFolder && !config.database && !config.sourceDatabase)
    note(
      `The database is called '${namedByFolder}' as the folder is, for a folder of one database does not say what that was called; name it as the config's 'database' where it is another`,
    );
  const own = source.collections.filter(collection => {
    const reason = leftOut(collection);
    if (reason) note(reason);
    return !reason;
  });
  demandOneDatabase([...new Set(own.map(each => each.database))], config);
  const fills: MongoPlan['fills'] = new Map();
  const collections = own.flatMap(collection => {
    const { database, name, kind, dataName, options } = collection;
    if (config.sourceDatabase && database !== config.sourceDatabase) {
      note(`Left out the database '${database}'`);
      return [];
    }
    demandNoEncryption(collection);
    if (kind === 'timeseries' && NEW_TIME_SERIES.test(serverVersion))
      throw new Failure(
        'target-lacks',
        `The time series '${database}.${name}' is of MongoDB ${serverVersion}, which dumps them in a way that this importer does not know; import it with mongorestore`,
      );
    const planned: PlannedCollection = {
      ...{ database: config.database ?? database, name, kind, dataName },
      options: collectionOptions(collection, note),
      indexes: kind === 'view' ? [] : indexesOf(collection, note),
      isOrdered: options.get('capped') === true,
      losesBy: losesBy(options),
    };
    if (kind !== 'view') fills.set(`${database}.${dataName}`, planned);
    return [planned];
  });
  const isView = (each: PlannedCollection) => Number(each.kind === 'view');
  collections.sort((a, b) => isView(a) - isView(b));
  const databases = [...new Set(collections.map(each => each.database))];
  return { collections, databases, fills, notes };
}
