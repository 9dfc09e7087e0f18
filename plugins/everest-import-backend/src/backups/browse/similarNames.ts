const MOST = 5;

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) {
    length += 1;
  }
  return length;
}

/** Paths that one may be a slip of: they begin like it for at least half of its last name. Closest first. */
export function similarNames(key: string, paths: string[]): string[] {
  const parent = key.lastIndexOf('/') + 1;
  const least = parent + Math.ceil((key.length - parent) / 2);
  const wanted = key.toLocaleLowerCase('en-US');
  return paths
    .map(path => ({
      path,
      same: commonStart(wanted, path.toLocaleLowerCase('en-US')),
    }))
    .filter(({ same }) => same >= least)
    .sort((a, b) => b.same - a.same)
    .slice(0, MOST)
    .map(({ path }) => path);
}
