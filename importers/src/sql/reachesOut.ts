/** Functions that leave the database, by what they do; a query, a constraint, a view or a function could call them. */
const CALLS: [names: string, what: string][] = [
  [
    String.raw`pg_read_(?:binary_)?file|pg_write\w*|pg_ls_\w*dir|pg_stat_file|pg_file_\w+|lo_import|lo_export`,
    "it reads or writes the server's files",
  ],
  [String.raw`dblink\w*`, 'it reaches other servers'],
  [
    String.raw`query_to_xml\w*|cursor_to_xml\w*|(?:table|schema|database)_to_xml\w*`,
    'it runs a query that is given as text',
  ],
  [
    String.raw`pg_(?:terminate|cancel)_backend`,
    "it ends other users' sessions or their queries",
  ],
  [
    String.raw`pg_reload_conf|pg_rotate_logfile`,
    'it changes how the server runs',
  ],
  [
    String.raw`pg_(?:create|drop)_\w*slot|pg_logical_\w+`,
    "it reads or changes the server's replication",
  ],
];

/** What these make calls a function that they only name. */
const NAMES_FUNCTIONS =
  /^(?:CREATE|ALTER)(?: OR REPLACE)? (?:OPERATOR|AGGREGATE|CAST|TYPE|CONVERSION|TRANSFORM|ACCESS METHOD|TEXT SEARCH)\b/i;

const PATTERNS = CALLS.map(
  ([names, what]) =>
    [
      new RegExp(`\\b(${names})"? ?\\(`, 'i'),
      new RegExp(`\\b(${names})\\b`, 'i'),
      what,
    ] as const,
);

/** What a text that is run does outside its database, with the name of the function; undefined for nothing that is known. */
export function reachesOut(text: string): string | undefined {
  const named = NAMES_FUNCTIONS.test(text);
  for (const [called, mentioned, what] of PATTERNS) {
    const name = (named ? mentioned : called).exec(text)?.[1];
    if (name) return `${what} (${name})`;
  }
  return undefined;
}
