import { BSON } from 'mongodb';

/** A document in the order in which it is written, which a plain object does not keep for names that are numbers. */
export type Ordered = Map<string, unknown>;

/** Texts of JSON; the second part is there where it is a name. */
const TEXTS = /"((?:[^"\\]|\\.)*)"(\s*:)?/gs;
/** Before each name, so that none looks like a number to JSON.parse. */
const MARK = '_';
const INT32 = 2 ** 31;

/** What stands for a value of BSON: its names, as `{"$numberInt": "1"}`. */
const WRAPPERS = new Set([
  '$binary',
  '$code',
  '$date',
  '$dbPointer',
  '$maxKey',
  '$minKey',
  '$numberDecimal',
  '$numberDouble',
  '$numberInt',
  '$numberLong',
  '$oid',
  '$regularExpression',
  '$symbol',
  '$timestamp',
  '$undefined',
  '$uuid',
]);
/** Names that some of them have beside. */
const BESIDE = new Set(['$scope', '$type']);

function isWrapper(names: string[]): boolean {
  return (
    names.some(name => WRAPPERS.has(name)) &&
    names.every(name => WRAPPERS.has(name) || BESIDE.has(name))
  );
}

function number(value: number): unknown {
  if (!Number.isSafeInteger(value)) return new BSON.Double(value);
  return value >= -INT32 && value < INT32
    ? new BSON.Int32(value)
    : BSON.Long.fromNumber(value);
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([marked, each]) => {
      const name = marked.slice(MARK.length);
      // As some wrote it: {"$numberLong": 5}, {"$date": 5}
      if (typeof each !== 'number') return [name, plain(each)];
      if (name === '$date') return [name, { $numberLong: String(each) }];
      return [name, name.startsWith('$number') ? String(each) : each];
    }),
  );
}

function typed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(typed);
  if (typeof value === 'number') return number(value);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    ([name, each]) => [name.slice(MARK.length), each] as const,
  );
  if (isWrapper(entries.map(([name]) => name))) {
    const read = BSON.EJSON.deserialize(
      { value: plain(value) } as BSON.Document,
      { relaxed: false },
    ).value;
    // JavaScript's dates end in the year 275760
    if (read instanceof Date && Number.isNaN(read.getTime()))
      throw new SyntaxError('It has a date that is too far away');
    return read;
  }
  return new Map(entries.map(([name, each]) => [name, typed(each)]));
}

/**
 * Reads MongoDB's extended JSON (canonical, relaxed, and the strict one before 4.2) with its types and its order.
 *
 * @throws SyntaxError where it is no JSON, or no document
 */
export function parseExtendedJson(json: string): Ordered {
  const marked = json.replace(TEXTS, (all, inside: string, colon?: string) =>
    colon === undefined ? all : `"${MARK}${inside}"${colon}`,
  );
  const found = typed(JSON.parse(marked));
  if (!(found instanceof Map)) throw new SyntaxError('It is no document');
  return found;
}
