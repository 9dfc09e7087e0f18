/** How many rows follow VALUES. */
export function rowsIn(values: string): number {
  let depth = 0;
  let rows = 0;
  for (const [mark] of values.matchAll(/[()]/g)) {
    if (mark === '(' && depth === 0) rows += 1;
    depth += mark === '(' ? 1 : -1;
  }
  return rows;
}
