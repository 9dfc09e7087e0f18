import { Ordered } from './extendedJson';
import { DumpedCollection } from './metadata';

const TAKEN = new Set([
  '2dsphereIndexVersion',
  'bits',
  'collation',
  'default_language',
  'expireAfterSeconds',
  'hidden',
  'key',
  'language_override',
  'max',
  'min',
  'name',
  'partialFilterExpression',
  'prepareUnique',
  'sparse',
  'textIndexVersion',
  'unique',
  'weights',
  'wildcardProjection',
]);
/** The target has its own, or none: where and how an index was built, and of which version it was. */
const LEFT_TO_THE_TARGET = new Set([
  'background',
  'dropDups',
  'ns',
  'safe',
  'v',
]);
/** Seconds; what MongoDB takes at most. */
const LONGEST_TTL = 2 ** 31 - 1;
const SIMPLE: Ordered = new Map([['locale', 'simple']]);

const isNumber = (value: unknown) =>
  typeof value === 'object' && value !== null && '_bsontype' in value;

/** Whether it is the one that each collection has by itself. */
function isOwn(index: Ordered): boolean {
  const key = index.get('key');
  if (index.get('clustered') === true) return true;
  if (!(key instanceof Map) || key.size !== 1 || !key.has('_id')) return false;
  return typeof key.get('_id') !== 'string';
}

/** Releases before 3.4 took anything for the direction of a key. */
function mendKey(key: Ordered): { key: Ordered; isMended: boolean } {
  let isMended = false;
  const mended: Ordered = new Map();
  for (const [field, direction] of key) {
    const isKept = isNumber(direction)
      ? Number(direction) !== 0 && !Number.isNaN(Number(direction))
      : typeof direction === 'string' && direction !== '';
    isMended ||= !isKept;
    mended.set(field, isKept ? direction : 1);
  }
  return { key: mended, isMended };
}

/**
 * The indexes of a dumped collection as the target takes them: without the one on `_id`, which is there.
 *
 * @param note - is told what is left out or mended
 */
export function indexesOf(
  { database, name, options, indexes }: DumpedCollection,
  note: (text: string) => void,
): Ordered[] {
  const hasCollation = options.has('collation');
  return indexes.flatMap(index => {
    if (isOwn(index)) return [];
    const shown = `the index '${index.get('name')}' of '${database}.${name}'`;
    const given = index.get('key');
    if (!(given instanceof Map)) {
      note(`Left out ${shown}, which has no key`);
      return [];
    }
    if ([...given.values()].includes('geoHaystack')) {
      note(`Left out ${shown}: MongoDB has no geoHaystack since 5.0`);
      return [];
    }
    const { key, isMended } = mendKey(given);
    if (isMended) note(`Mended the key of ${shown}`);
    const made: Ordered = new Map();
    for (const [option, value] of index)
      if (TAKEN.has(option)) made.set(option, option === 'key' ? key : value);
      else if (!LEFT_TO_THE_TARGET.has(option))
        note(`Left out the option '${option}' of ${shown}`);
    const ttl = made.get('expireAfterSeconds');
    if (ttl !== undefined) {
      const seconds = Number(ttl);
      if (!(seconds >= 0 && seconds <= LONGEST_TTL)) {
        note(`Took ${LONGEST_TTL} seconds for the time to live of ${shown}`);
        made.set('expireAfterSeconds', LONGEST_TTL);
      }
    }
    // Without a word, it would have the collection's
    if (hasCollation && !made.has('collation')) made.set('collation', SIMPLE);
    return [made];
  });
}
