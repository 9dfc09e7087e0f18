import { Failure } from './failures';
import { DumpContents } from './sql/DumpContents';

const MOST_SHOWN = 5;

/** @throws Failure `rows-missing` where a table of the dump is missing or has less rows than the dump. */
export function checkCounts(
  contents: DumpContents,
  counted: Map<string, number>,
) {
  const missing = [...contents.rows]
    .filter(([name, rows]) => (counted.get(name) ?? -1) < rows)
    .map(([name, rows]) => {
      const shown = Buffer.from(name, 'latin1').toString();
      const now = counted.get(name);
      return now === undefined
        ? `${shown} is not there`
        : `${shown} has ${now} of ${rows} rows`;
    });
  if (missing.length === 0) return;
  const more = missing.length - MOST_SHOWN;
  throw new Failure(
    'rows-missing',
    `The import ended, but ${missing.slice(0, MOST_SHOWN).join(', ')}${
      more > 0 ? ` and ${more} more` : ''
    }`,
  );
}
