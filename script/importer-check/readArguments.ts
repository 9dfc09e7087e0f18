import { parseArgs } from 'node:util';

export const USAGE = `Usage: yarn importer:check [OPTIONS] MANIFEST [COMMAND ...]

Checks a DataImporter's manifest. With a command, runs it with sample payloads as Everest does: the path of
request.json is its last argument.

  --object FILE     a backup that the importer takes, served in place of a small dump
  --path PATH       where it lies in the bucket, as the payload says it
  --config JSON     the config of the payload; left out: the least that the schema takes
  --only NAMES      only these sample payloads, separated by commas
  --limit SECONDS   how long each may take; 120
`;

export interface CheckArguments {
  manifest: string;
  command: string[];
  object?: string;
  path?: string;
  config?: Record<string, unknown>;
  only?: string[];
  limitMs: number;
}

/** @throws Error in a sentence */
export function readArguments(given: string[]): CheckArguments {
  // What follows the manifest belongs to the command, options too.
  const known = ['--object', '--path', '--config', '--only', '--limit'];
  let at = 0;
  while (given[at]?.startsWith('--')) at += known.includes(given[at]) ? 2 : 1;
  const { values } = parseArgs({
    args: given.slice(0, at),
    options: Object.fromEntries(
      known.map(name => [name.slice(2), { type: 'string' as const }]),
    ),
  }) as { values: Record<string, string | undefined> };
  const [manifest, ...command] = given.slice(at);
  if (!manifest) throw new Error('There is no MANIFEST.');
  const seconds = Number(values.limit ?? 120);
  if (!(seconds > 0))
    throw new Error(`'--limit ${values.limit}' is no number of seconds.`);
  return {
    ...{ manifest, command, object: values.object, path: values.path },
    config: values.config === undefined ? undefined : JSON.parse(values.config),
    only: values.only?.split(','),
    limitMs: seconds * 1_000,
  };
}
