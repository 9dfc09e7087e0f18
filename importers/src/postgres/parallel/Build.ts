import { StatementWords } from '../../sql/Lexer';
import { COLUMNS, NAME, QUALIFIED } from '../../sql/postgresNames';
import { lastName } from './canonicalName';
import { Families } from './Families';

/** A table that a piece of work holds: alone, or with others that do not change it. */
export interface Lock {
  table: string;
  alone: boolean;
}

/** An index or a constraint that is built beside others. */
export interface Build {
  /** All of one kind are there before the next begins. */
  phase: 'keys' | 'foreign keys';
  /** Of the index or the constraint. */
  name: string;
  locks: Lock[];
}

const INDEX = new RegExp(
  `^CREATE (?:UNIQUE )?INDEX (${NAME}) ON (ONLY )?(${QUALIFIED}) `,
  'i',
);
const ADD = `^ALTER TABLE (ONLY )?(${QUALIFIED}) ADD CONSTRAINT (${NAME})`;
const KEY = new RegExp(`${ADD} (PRIMARY KEY|UNIQUE|EXCLUDE|CHECK)\\b`, 'i');
const FOREIGN = new RegExp(
  `${ADD} FOREIGN KEY ?${COLUMNS} ?REFERENCES (${QUALIFIED})`,
  'i',
);
const OF_INDEX = /\bUSING INDEX (?!TABLESPACE\b)/i;
const FOLLOWS = [
  `^COMMENT ON INDEX (${QUALIFIED}) IS ''$`,
  `^COMMENT ON CONSTRAINT (${NAME}) ON ${QUALIFIED} IS ''$`,
  `^ALTER TABLE (?:ONLY )?${QUALIFIED} CLUSTER ON (${NAME})$`,
  `^ALTER TABLE (?:ONLY )?${QUALIFIED} REPLICA IDENTITY USING INDEX (${NAME})$`,
  `^ALTER INDEX (${QUALIFIED}) ALTER COLUMN \\d+ SET STATISTICS -?\\d+$`,
].map(pattern => new RegExp(pattern, 'i'));

/** Several of its actions stand in one statement. */
export function hasMore(words: string): boolean {
  const bare = words.replace(/"(?:[^"]|"")*"/g, '""');
  let depth = 0;
  for (const [mark] of bare.matchAll(/[()[\],]/g)) {
    if (mark === ',' && depth === 0) return true;
    if (mark !== ',') depth += '(['.includes(mark) ? 1 : -1;
  }
  return false;
}

/**
 * What may be built beside others; undefined for what has to wait for all before it.
 *
 * @param named - gives a table's name as it is kept
 */
export function buildOf(
  { skeleton }: StatementWords,
  families: Families,
  named: (written: string) => string,
): Build | undefined {
  /** A part's build may look at its whole. */
  const locks = (table: string, alone: boolean): Lock[] => [
    { table, alone },
    ...families.ancestorsOf(table).map(each => ({ table: each, alone: false })),
  ];
  const ofIndex = INDEX.exec(skeleton);
  if (ofIndex) {
    const [, name, only] = ofIndex;
    const table = named(ofIndex[3]);
    // Else it goes on to the parts
    if (families.isWhole(table) && !only) return undefined;
    return { phase: 'keys', name: lastName(name), locks: locks(table, false) };
  }
  if (!/^ALTER TABLE\b/i.test(skeleton) || hasMore(skeleton)) return undefined;
  const ofKey = KEY.exec(skeleton);
  if (ofKey) {
    const [, only, written, name, kind] = ofKey;
    const table = named(written);
    if (OF_INDEX.test(skeleton)) return undefined;
    if (families.isWhole(table) && (!only || /^CHECK/i.test(kind)))
      return undefined;
    return { phase: 'keys', name: lastName(name), locks: locks(table, true) };
  }
  const ofForeign = FOREIGN.exec(skeleton);
  if (!ofForeign || !families.isEmpty) return undefined;
  const tables = new Set([ofForeign[2], ofForeign[4]].map(named));
  return {
    phase: 'foreign keys',
    name: lastName(ofForeign[3]),
    locks: [...tables].map(table => ({ table, alone: true })),
  };
}

/** Whether a statement only says more of what is built. */
export function isAbout(
  { skeleton }: StatementWords,
  { name }: Build,
): boolean {
  return FOLLOWS.some(pattern => {
    const written = pattern.exec(skeleton)?.[1];
    return written !== undefined && lastName(written) === name;
  });
}

/** Neither holds a table alone that the other holds too. */
export function goTogether(one: Build, other: Build): boolean {
  return !one.locks.some(({ table, alone }) =>
    other.locks.some(each => each.table === table && (alone || each.alone)),
  );
}
