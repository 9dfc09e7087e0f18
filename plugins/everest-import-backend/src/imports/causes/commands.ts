import { EVEREST_GROUP } from '../../everest/names';
import { CauseTexts } from './KnownCause';
import type { Seen } from './Seen';

/** The kind of Everest's databases, as kubectl takes it. */
export const DATABASE_KIND = `databaseclusters.${EVEREST_GROUP}`;

const NAME = /^[a-z0-9](?:[-.a-z0-9]{0,251}[a-z0-9])?$/;

/** Undefined where a name is none that Kubernetes takes: it may come from a message. */
export function kubectl(
  seen: Seen,
  verb: string,
  ...names: (string | undefined)[]
): string | undefined {
  const all = [...names, seen.namespace];
  return all.every(name => name && (name === '-c' || NAME.test(name)))
    ? ['kubectl', verb, ...names, '-n', seen.namespace].join(' ')
    : undefined;
}

/** A line about something of the whole cluster; undefined as with {@link kubectl}. */
export function clusterKubectl(
  verb: string,
  name: string | undefined,
  options = '',
): string | undefined {
  return name && NAME.test(name)
    ? `kubectl ${verb} ${name} ${options}`.trim()
    : undefined;
}

/** In single quotation marks: a path may hold whatever S3 takes. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

type Command = NonNullable<CauseTexts['command']>;

/** What Kubernetes says of the Pod that a line is about; the importer's, but for what only the database says. */
export const describePod: Command = (seen, text) => {
  const said = seen.podSaying(text);
  const isOfDatabase = seen.databaseLines().some(item => item.text === text);
  const other = isOfDatabase ? undefined : seen.importerPod;
  return kubectl(seen, 'describe pod', (said ?? other)?.name);
};

/** The importer as it is registered. */
export const showImporter: Command = ({ input }) =>
  clusterKubectl(
    `get dataimporters.${EVEREST_GROUP}`,
    input.job?.spec?.dataImporterName,
    '-o yaml',
  );

/** What lies at the path, asked with the importer's keys. */
export const listBackup: Command = seen => {
  const { path, s3 } = seen.source ?? {};
  if (!path || !s3?.bucket || !s3.endpointURL) {
    return undefined;
  }
  const address = `s3://${s3.bucket}/${path.replace(/^\/|\/$/g, '')}/`;
  const command = `aws s3 ls ${quoted(address)} --endpoint-url ${quoted(
    s3.endpointURL,
  )}`;
  return /\p{C}/u.test(command) ? undefined : command;
};

/** A name in quotation marks that a message blames, such as `secret "x" not found`. */
export function blamed(text: string, kind: string): string | undefined {
  return new RegExp(`\\b${kind}s? "([^"]{1,253})" not found`, 'i').exec(
    text,
  )?.[1];
}
