import { NAME } from './mysqlName';

const CREATE = new RegExp(
  `^CREATE (?:OR REPLACE )?TABLE (?:IF NOT EXISTS )?(${NAME})(?: ?\\(|$)`,
  'i',
);
/** An engine of a table; what other servers and files belong to is refused before. */
const ENGINE =
  /\bENGINE ?= ?(MyISAM|ISAM|Aria|Maria|MEMORY|HEAP|CSV|ARCHIVE|BLACKHOLE|ROCKSDB|TokuDB|XtraDB|NDB|NDBCLUSTER|MERGE|MRG_MyISAM|ColumnStore|Mroonga|OQGRAPH)\b/i;
/** Each name, so that none is looked at from its midst, with the type behind it where MariaDB alone knows it. */
const COLUMN = /(`(?:[^`]|``)*`)( (?:uuid|inet4|inet6)\b)?/gi;

/** What a CREATE TABLE says of its table, as far as targets differ about it. */
export interface TableFacts {
  /** As the dump writes it. */
  name: string;
  hasKey: boolean;
  hasAutoIncrement: boolean;
  /** Other than InnoDB. */
  engine?: string;
  /** Columns of types that MariaDB alone knows, such as "`a` uuid". */
  columnsOfMariaDb: string[];
  isVersioned: boolean;
}

/** The words without names in backquotes. */
export function withoutNames(words: string): string {
  return words.replace(/`(?:[^`]|``)*`/g, '``');
}

/** @returns undefined where it is no CREATE TABLE */
export function tableFacts(words: string): TableFacts | undefined {
  const name = CREATE.exec(words)?.[1];
  if (name === undefined) return undefined;
  const bare = withoutNames(words);
  return {
    name,
    hasKey: /\bPRIMARY KEY\b/i.test(bare),
    hasAutoIncrement: /\bAUTO_INCREMENT\b(?! ?=)/i.test(bare),
    engine: ENGINE.exec(bare)?.[1],
    columnsOfMariaDb: [...words.matchAll(COLUMN)].flatMap(([, column, type]) =>
      type ? `${name}.${column}${type}` : [],
    ),
    isVersioned: /\bWITH SYSTEM VERSIONING\b|\bPERIOD FOR SYSTEM_TIME\b/i.test(
      bare,
    ),
  };
}
