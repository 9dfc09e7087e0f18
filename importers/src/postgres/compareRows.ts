import { Comparison } from '../verify/judgeTables';
import { Trait } from './columnTraits';
import { CopiedRows } from './CopiedRows';
import { SentTable } from './SentTables';
import { TableFacts } from './TableFacts';

/** Since then a float is written by as many digits as it needs. */
const FEWEST_DIGITS = 12;
/** Before, values were written in many other ways. */
const OLDEST = 9;

const BY_TRAIT: [Trait, string][] = [
  [
    'times',
    'times with a zone within other values, which are written in the zone of the server',
  ],
  [
    'money',
    'columns of money, which is written and read by the locale of the server: compare their sums',
  ],
  [
    'name',
    'columns with names of objects, which are written as the search path is',
  ],
  ['foreign', 'columns of types that are not of PostgreSQL itself'],
];

/** Encodings of which each byte sequence comes back as it was sent. */
const EXACT =
  /^$|'(UTF-?8|UNICODE|SQL_ASCII|LATIN-?\d+|WIN\d+|KOI8-?[RU]?|ISO_8859_\d+)'/i;

/** What is known of a table that was read back. */
export interface ReadTable {
  sent: SentTable;
  held: CopiedRows;
  facts: TableFacts;
  /** Whether the dump made it. */
  isMade: boolean;
  /** Of the server that was dumped; undefined where nobody knows. */
  release?: number;
  /** The `SET client_encoding` of the dump; '' where it has none. */
  encoding: string;
}

function isEqual({ sent, held, facts }: ReadTable): boolean {
  if (sent.rows.plain.equals(held.plain)) return true;
  const times = facts.traits.get('time') ?? new Set();
  const areTimes = [...sent.rows.timesIn].every(place => times.has(place));
  return areTimes && sent.rows.inUtc.equals(held.plain);
}

/** Why the same rows may be written otherwise; undefined where they may not. */
function whyOther(table: ReadTable): string | undefined {
  const { sent, facts, isMade, release } = table;
  const { traits } = facts;
  if (!isMade)
    return 'tables that the dump did not make, and that may have rows and triggers of their own';
  if (release === undefined || release < OLDEST)
    return 'dumps of which the release is not known, or older than 9.0';
  if (!EXACT.test(table.encoding))
    return 'dumps in an encoding of which some letters have two forms';
  if (traits.has('float') && release < FEWEST_DIGITS)
    return 'floats, which releases before 12 write otherwise';
  const reason = BY_TRAIT.find(([trait]) => traits.has(trait))?.[1];
  if (reason) return reason;
  const { timesIn, hasLong } = sent.rows;
  if (!traits.has('time')) return undefined;
  if (hasLong) return 'rows of more than 1 MiB with times';
  const times = traits.get('time')!;
  const isMixed = [...timesIn].some(place => !times.has(place));
  return isMixed && [...timesIn].some(place => times.has(place))
    ? 'texts that look like times with a zone, beside such times'
    : undefined;
}

/** Compares what was sent into a table with what it holds. */
export function compareRows(table: ReadTable): Comparison {
  if (isEqual(table)) return 'equal';
  const reason = whyOther(table);
  if (reason) return { reason };
  const { sent, held } = table;
  return {
    differs: `${sent.rows.plain.rows} rows were sent, ${held.plain.rows} are there, and their checksums differ`,
  };
}
