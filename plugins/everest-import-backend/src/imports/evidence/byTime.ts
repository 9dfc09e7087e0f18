/** Oldest first; each time is read once, however many there are. What has no time comes first. */
export function byTime<T>(
  items: T[],
  timeOf: (item: T) => string | undefined,
): T[] {
  return items
    .map(item => ({ item, at: Date.parse(timeOf(item) ?? '') || 0 }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
