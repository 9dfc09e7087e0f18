/** So many characters at most does Everest take for the name of a database. */
export const MOST_NAME = 22;

/** A name like this one that nobody has: `shop` becomes `shop-2`, and `shop-2` becomes `shop-3`. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const [, stem, count] = /^(.*?)(?:-(\d{1,3}))?$/.exec(name) ?? [];
  for (let next = Number(count ?? 1) + 1; ; next += 1) {
    const suffix = `-${next}`;
    const short = stem.slice(0, MOST_NAME - suffix.length).replace(/-+$/, '');
    const free = `${short}${suffix}`;
    if (!taken.has(free)) {
      return free;
    }
  }
}
