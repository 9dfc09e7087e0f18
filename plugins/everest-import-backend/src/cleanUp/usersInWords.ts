const MOST_SHOWN = 3;

/** The first of them, and how many more there are. */
export function usersInWords(users: string[]): string {
  const more = users.length - MOST_SHOWN;
  return [
    users.slice(0, MOST_SHOWN).join(', '),
    ...(more > 0 ? [`${more} more`] : []),
  ].join(' and ');
}
