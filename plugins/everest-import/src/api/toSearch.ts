/** What is asked for, after a `?`; what is empty is left out. */
export function toSearch(
  query: Record<string, string | number | boolean | undefined>,
): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') {
      search.set(key, String(value));
    }
  }
  return search.size ? `?${search}` : '';
}
