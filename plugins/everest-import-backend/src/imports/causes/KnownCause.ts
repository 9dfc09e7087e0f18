import {
  CauseSign,
  CauseSolver,
} from '@everest-import/backstage-plugin-everest-import-common';
import type { Seen } from './Seen';

/** Where a line stands; a word of `CauseSign.source`. */
export type LineSource =
  | 'log'
  | 'pod'
  | 'event'
  | 'job'
  | 'database'
  | 'restore'
  | 'volume-claim';

/** One line of the evidence, without the values of rows in it. */
export interface Line extends CauseSign {
  source: LineSource;
  /** Of a log, and no error by its looks. */
  plain?: true;
  /** Shown where nothing tells more, and nothing rests on it. */
  aside?: true;
}

/** What a person reads of a cause. */
export interface CauseTexts {
  /** A stable kebab-case word; `docs/causes.md` lists them all. */
  code: string;
  /** What happened, without a full stop. */
  title: string;
  /** What that means for the import and its data. */
  meaning: string;
  /** What mends it, in sentences; what to do then is added. */
  remedy: string;
  who: CauseSolver;
  /** A run that has not ended goes on by itself once it is mended. */
  goesOn?: true;
  /** A line for a shell; undefined where a name in it is not known. */
  command?: (seen: Seen, line: string) => string | undefined;
}

/** One thing that ends an import or holds it up, and how it is known. Adding one is a file and a line in `index.ts`. */
export interface KnownCause extends CauseTexts {
  /** Fits where a line says this. Takes time in proportion to the line, whatever it holds. */
  says?: RegExp;
  /** Fits only where this holds of the line too. */
  when?: (text: string) => boolean;
  /** Does not fit where the line says this too. */
  unless?: RegExp;
  /** What a line of that source says besides, or it does not fit: an importer's log holds words of many programs. */
  along?: Partial<Record<LineSource, RegExp>>;
  /** Whose lines count; all, when left out. */
  from?: LineSource[];
  /** Fits by what is there: the lines it rests on, none where it does not fit. */
  shows?: (seen: Seen) => Line[];
  /** Often only comes of something else: whatever else is said comes before. */
  follows?: true;
  /** Says no more than which part failed: anything else that fits comes before. */
  general?: true;
}
