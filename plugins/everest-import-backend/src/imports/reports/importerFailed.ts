import { ImportCause } from '@everest-import/backstage-plugin-everest-import-common';
import { ImporterReport } from './parseReport';

const AGAIN = 'delete the database and start a new import';

/** Titles and remedies by the codes that `docs/write-an-importer.md` lists. */
const KNOWN: Record<string, [title: string, remedy: string]> = {
  'request-invalid': [
    'The importer can not use what it was asked for',
    `Correct the config or the source that the message names, ${AGAIN}.`,
  ],
  'source-unreachable': [
    'The importer can not reach the S3 server',
    `Ask the platform team whether the cluster may reach the endpoint; then ${AGAIN}.`,
  ],
  'source-denied': [
    'The S3 server refuses the keys',
    `Check the access key and its rights to the bucket, ${AGAIN}.`,
  ],
  'object-missing': [
    'There is nothing at the path',
    `Check bucket and path, ${AGAIN}.`,
  ],
  'source-changed': [
    'The backup was replaced while it was read',
    `Wait until whatever writes the backup is done, ${AGAIN}.`,
  ],
  'format-unknown': [
    'The importer does not know what lies at the path',
    `Choose the importer that fits the backup, ${AGAIN}.`,
  ],
  'dump-damaged': [
    'The dump is cut off or damaged',
    `Make the dump anew, ${AGAIN}.`,
  ],
  'dump-too-new': [
    'The dump is of a newer release than the database',
    'Delete the database and start a new import with a version that is at least that of the dump.',
  ],
  'dump-dangerous': [
    'The dump would do more than bring data',
    `Make a dump without the statement that the message names, ${AGAIN}. If you did not make the dump yourself, ask who did.`,
  ],
  'tool-missing': [
    "The importer's image lacks a tool",
    'Ask the platform team to repair the image of the importer.',
  ],
  'target-unreachable': [
    'The importer can not reach the database',
    `Look at the database in Everest; when it is well, ${AGAIN}.`,
  ],
  'target-denied': [
    'The database refuses the importer',
    `Ask the platform team to check the user Secret of the database, ${AGAIN}.`,
  ],
  'import-failed': [
    'The database refused a part of the dump',
    `The message names the statement: correct the dump or the config, ${AGAIN}.`,
  ],
  'rows-missing': [
    'Not all of the data arrived',
    `Do not use the database. Make the dump anew, ${AGAIN}.`,
  ],
  'no-room': [
    'The importer ran out of temporary space',
    `Give it more room in its config, or use a format that needs none, ${AGAIN}.`,
  ],
  stopped: [
    'The importer was told to stop',
    `Somebody or the cluster ended its Pod: ${AGAIN}.`,
  ],
};

const OTHER = [
  'The importer ended with an error',
  `The message is the importer's own: mend what it names, ${AGAIN}.`,
];

/** The cause that an importer gave itself before it ended. */
export function importerFailed(
  failure: NonNullable<ImporterReport['failure']>,
): ImportCause {
  const known = Object.hasOwn(KNOWN, failure.code);
  const [title, remedy] = known ? KNOWN[failure.code] : OTHER;
  return {
    code: known ? `importer-${failure.code}` : 'importer-failed',
    title,
    detail: failure.message,
    remedy,
  };
}
