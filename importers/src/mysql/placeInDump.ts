import { Client } from '../tools/Client';

const AT_LINE = /^(ERROR \d+ \(\w+\) at line )(\d+)/;
const MANY_CONNECTIONS = /^ERROR (?:1040|1203|1226)\b/;

/** A client's error with the dump's own line in place of its. */
export function withLineOfDump(error: string, { lines }: Client): string {
  return error.replace(
    AT_LINE,
    (_, begin: string, line: string) => `${begin}${lines.inDump(Number(line))}`,
  );
}

/** The same, and before it the statement that stands there. */
export function placeInDump(error: string, client: Client): string {
  if (MANY_CONNECTIONS.test(error))
    return `${error}; set a lower number as the config's 'jobs'`;
  const line = AT_LINE.exec(error)?.[2];
  const [work] = client.given;
  if (line === undefined || !work) return error;
  const own = client.lines.inDump(Number(line));
  return `line ${own} of the dump ('${work.words}'): ${withLineOfDump(
    error,
    client,
  )}`;
}

/** What several clients complained of, in the dump's order, each once: what all of them are given all of them refuse. */
export function complaintsOf(clients: readonly Client[]): string {
  const lines = clients.flatMap(client =>
    client.tool.complaints
      .split('\n')
      .map(line => withLineOfDump(line, client)),
  );
  const lineOf = (error: string) => Number(AT_LINE.exec(error)?.[2] ?? 0);
  return [...new Set(lines)].sort((a, b) => lineOf(a) - lineOf(b)).join('\n');
}
