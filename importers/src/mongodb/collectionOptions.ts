import { Failure } from '../failures';
import { Ordered } from './extendedJson';
import { DumpedCollection } from './metadata';

const TAKEN = new Set([
  'capped',
  'changeStreamPreAndPostImages',
  'clusteredIndex',
  'collation',
  'expireAfterSeconds',
  'max',
  'pipeline',
  'size',
  'timeseries',
  'validationAction',
  'validationLevel',
  'validator',
  'viewOn',
]);
/** What older releases kept, and says nothing about the documents. */
const OF_OLDER_RELEASES = new Set([
  'autoIndexId',
  'create',
  'flags',
  'idIndex',
  'temp',
  'uuid',
]);

/** @throws Failure `target-lacks` for what can be made only with its keys */
export function demandNoEncryption({
  database,
  name,
  options,
}: DumpedCollection) {
  if (!options.has('encryptedFields') && !name.startsWith('enxcol_.')) return;
  throw new Failure(
    'target-lacks',
    `The collection '${database}.${name}' is of Queryable Encryption, which this importer does not know; import it with mongorestore, or leave its database out by the config's 'sourceDatabase'`,
  );
}

/**
 * The options of a dumped collection as the target takes them.
 *
 * @param note - is told what is left out
 */
export function collectionOptions(
  { database, name, options }: DumpedCollection,
  note: (text: string) => void,
): Ordered {
  const taken: Ordered = new Map();
  for (const [option, value] of options)
    if (TAKEN.has(option)) taken.set(option, value);
    else if (!OF_OLDER_RELEASES.has(option))
      note(`Left out the option '${option}' of '${database}.${name}'`);
  return taken;
}
