import { ImporterReport } from '../reports/parseReport';
import { containerEnds } from './containerEnds';
import { disruptionOf } from './disruption';
import { KnownCause } from './KnownCause';
import { line } from './lines';
import type { Seen } from './Seen';

type Failure = NonNullable<ImporterReport['failure']>;
type Texts = Pick<KnownCause, 'title' | 'meaning' | 'remedy' | 'who'>;

const NOTHING = 'The importer ended before it changed the database.';
const PARTLY =
  'The database may hold part of the data: do not use it as it is.';

/** By the codes that `docs/write-an-importer.md` lists. */
const CODES: Record<string, Texts> = {
  'request-invalid': {
    title: 'The importer can not use what it was asked for',
    meaning: NOTHING,
    remedy: 'Correct the config or the source that the message names.',
    who: 'requester',
  },
  'source-unreachable': {
    title: 'The importer can not reach the S3 server',
    meaning: `It asks from the cluster, which may reach less than the portal does. ${NOTHING}`,
    remedy: 'Ask the platform team whether the cluster may reach the endpoint.',
    who: 'platform',
  },
  'source-denied': {
    title: 'The S3 server refuses the keys',
    meaning: NOTHING,
    remedy: 'Check the access key and its rights to the bucket.',
    who: 'requester',
  },
  'object-missing': {
    title: 'There is nothing at the path',
    meaning: NOTHING,
    remedy: 'Check bucket and path.',
    who: 'requester',
  },
  'source-changed': {
    title: 'The backup was replaced while it was read',
    meaning: `What arrived is of two backups. ${PARTLY}`,
    remedy: 'Wait until whatever writes the backup is done.',
    who: 'owner',
  },
  'format-unknown': {
    title: 'The importer does not know what lies at the path',
    meaning: NOTHING,
    remedy: 'Choose the importer that fits the backup.',
    who: 'requester',
  },
  'dump-damaged': {
    title: 'The dump is cut off or damaged',
    meaning: PARTLY,
    remedy: 'Make the dump anew.',
    who: 'owner',
  },
  'dump-too-new': {
    title: 'The dump is of a newer release than the database',
    meaning: NOTHING,
    remedy: 'Choose a version that is at least that of the dump.',
    who: 'requester',
  },
  'target-lacks': {
    title: 'The database lacks what the dump needs',
    meaning: `The message names all of it, such as roles or extensions. ${NOTHING}`,
    remedy:
      'Have the database get it, or say in the config that it is made or left out.',
    who: 'requester',
  },
  'dump-dangerous': {
    title: 'The dump would do more than bring data',
    meaning: `It would run programs, read files or change the server. ${NOTHING}`,
    remedy:
      'Make a dump without the statement that the message names. If you did not make the dump yourself, ask who did.',
    who: 'owner',
  },
  'tool-missing': {
    title: "The importer's image lacks a tool",
    meaning: NOTHING,
    remedy: 'Repair the image of the importer.',
    who: 'platform',
  },
  'tool-too-old': {
    title: "A tool of the importer's image is too old for the dump",
    meaning: NOTHING,
    remedy:
      'Build the image of the importer with a newer one, or dump in a format that the message names.',
    who: 'platform',
  },
  'target-unreachable': {
    title: 'The importer can not reach the database',
    meaning: 'It tried for a while. No data has arrived.',
    remedy: 'Look at the database in Everest, and wait until it is well.',
    who: 'owner',
  },
  'target-denied': {
    title: 'The database refuses the importer',
    meaning: 'It does not take the name and password of the user Secret.',
    remedy: 'Check the user Secret of the database.',
    who: 'platform',
  },
  'import-failed': {
    title: 'The database refused a part of the dump',
    meaning: PARTLY,
    remedy: 'The message names the statement: correct the dump or the config.',
    who: 'owner',
  },
  'target-not-empty': {
    title: 'The database that would be filled is not empty',
    meaning: NOTHING,
    remedy:
      'Choose another name for it in the config, or have the importer drop it first.',
    who: 'requester',
  },
  'rows-missing': {
    title: 'Not all of the data arrived',
    meaning: PARTLY,
    remedy: 'Make the dump anew.',
    who: 'owner',
  },
  'checksums-differ': {
    title: 'The database holds something else than was sent to it',
    meaning:
      'All rows arrived, and those of the tables that the message names are not as the backup has them: do not use the database as it is.',
    remedy:
      'Look for what changes rows while they are written, such as triggers of the backup, and import again.',
    who: 'owner',
  },
  'no-room': {
    title: 'The importer ran out of temporary space',
    meaning: PARTLY,
    remedy: 'Give it more room in its config, or use a format that needs none.',
    who: 'requester',
  },
  stopped: {
    title: 'The importer was told to stop',
    meaning: `Somebody or the cluster ended its Pod. ${PARTLY}`,
    remedy: 'Find out who ended it: a person, or the emptying of a node.',
    who: 'owner',
  },
};

/** Kubernetes says why an importer was told to stop, or why a program of it was killed; it knows no more than that. */
function knowsLess(seen: Seen, { code, message }: Failure): boolean {
  return (
    (code === 'stopped' &&
      seen.pods('importer').some(pod => disruptionOf(pod) !== undefined)) ||
    (/\bSIGKILL\b|\bsignal: killed\b|\bwas killed by\b/.test(message) &&
      containerEnds(seen, ({ reason }) => reason === 'OOMKilled').length > 0)
  );
}

/** What an importer says of its own failure, which nobody knows better. */
export const importerCodes: KnownCause[] = [
  ...Object.entries(CODES).map(
    ([word, texts]): KnownCause => ({
      ...texts,
      code: `importer-${word}`,
      shows: seen => {
        const { ended, input } = seen;
        return ended &&
          input.report?.failure?.code === word &&
          !knowsLess(seen, input.report.failure)
          ? line('log', input.report.failure.message)
          : [];
      },
    }),
  ),
  {
    code: 'importer-failed',
    title: 'The importer ended with an error',
    meaning: PARTLY,
    remedy: "The message is the importer's own: mend what it names.",
    who: 'owner',
    shows: ({ ended, input: { report } }) =>
      ended && report?.failure && !Object.hasOwn(CODES, report.failure.code)
        ? line('log', report.failure.message)
        : [],
  },
];
