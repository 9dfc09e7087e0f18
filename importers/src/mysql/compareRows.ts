import { Checksum } from '../verify/Checksum';
import { Comparison } from '../verify/judgeTables';
import { Column } from './columns';
import { SentTable } from './SentTables';

/** Before, values were written in many other ways. */
const OLDEST = 5.5;

const BY_TYPE: [RegExp, string][] = [
  [
    /^(?:float|double|real)\b/,
    'columns of FLOAT or DOUBLE, which servers write with more digits or fewer',
  ],
  [/^json\b/, 'columns of JSON, which servers write each in its own way'],
  [
    /^(?:geometry|geomcollection|geometrycollection|(?:multi)?(?:point|linestring|polygon))\b/,
    'columns of geometries, which servers keep each in its own way',
  ],
];

/** Encodings of which each letter comes back as it was sent. */
const EXACT =
  /^(?:$|binary|ascii|latin\d|utf8|utf16|utf32|ucs2|cp125\d|cp866|koi8|uca1400)/;

/** What is known of a table that was read back. */
export interface ReadTable {
  sent: SentTable;
  held: Checksum;
  /** Those that were sent. */
  columns: Column[];
  source: DumpOrigin;
}

/** Who wrote a dump. */
export interface DumpOrigin {
  /** Of the server that was dumped; undefined where nobody knows. */
  version?: string;
  /** Not by mysqldump or mariadb-dump, as far as is known. */
  isForeign: boolean;
}

/** Why the same rows may be written otherwise; undefined where they may not. */
function whyOther({ sent, columns, source }: ReadTable): string | undefined {
  if (source.isForeign)
    return 'dumps that do not end as those of mysqldump do, which may write values otherwise than a server does';
  if (!(parseFloat(source.version ?? '0') >= OLDEST))
    return 'dumps of which the release is not known, or older than 5.5';
  if (sent.isAltered)
    return 'tables that the dump changes once it has filled them';
  if (sent.rows.isOdd) return 'values in a form in which no server writes them';
  if (columns.some(({ isComputed }) => isComputed))
    return 'columns that the server computes, and for which the dump has values';
  const types = columns.map(({ type }) => type);
  const reason = BY_TYPE.find(([pattern]) =>
    types.some(type => pattern.test(type)),
  )?.[1];
  if (reason) return reason;
  if (columns.some(({ collation }) => !EXACT.test(collation)))
    return 'columns in an encoding of which some letters have two forms';
  if (
    sent.sending?.zone === undefined &&
    types.some(type => type.startsWith('timestamp'))
  )
    return 'times in a time zone that is not known';
  return undefined;
}

/** Compares what was sent into a table with what it holds. */
export function compareRows(table: ReadTable): Comparison {
  const { sent, held } = table;
  const { checksum } = sent.rows;
  if (checksum.equals(held)) return 'equal';
  const reason = whyOther(table);
  if (reason) return { reason };
  return {
    differs: `${checksum.rows} rows were sent, ${held.rows} are there, and their checksums differ`,
  };
}
