import { Failure } from '../failures';

/** What came out for one table: its checksums are equal, or differ, or could not be compared for a reason. */
export type Comparison = 'equal' | { differs: string } | { reason: string };

const MOST_SHOWN = 5;

function listed(names: string[]): string {
  const shown = names.slice(0, MOST_SHOWN).join(', ');
  const more = names.length - MOST_SHOWN;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/**
 * @param comparisons - by the name of the table as it is shown
 * @returns how many are equal, and a note for each reason why others were only counted
 * @throws Failure `checksums-differ`
 */
export function judgeTables(comparisons: ReadonlyMap<string, Comparison>): {
  compared: number;
  notes: string[];
} {
  const different: string[] = [];
  const counted = new Map<string, string[]>();
  let compared = 0;
  for (const [name, comparison] of comparisons)
    if (comparison === 'equal') compared += 1;
    else if ('differs' in comparison)
      different.push(`${name} (${comparison.differs})`);
    else {
      const { reason } = comparison;
      counted.set(reason, [...(counted.get(reason) ?? []), name]);
    }
  if (different.length > 0)
    throw new Failure(
      'checksums-differ',
      `The import ended, but the target holds something else than was sent to it, in ${listed(
        different,
      )}`,
    );
  return {
    compared,
    notes: [...counted].map(
      ([reason, names]) =>
        `Counted and not compared, for ${reason}: ${listed(names)}`,
    ),
  };
}
