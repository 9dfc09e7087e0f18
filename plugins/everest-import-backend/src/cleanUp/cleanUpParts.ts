import {
  CleanUpPart,
  CleanUpReply,
  Import,
} from '@everest-import/backstage-plugin-everest-import-common';
import { userSecretName, userSecretOf } from '../everest/secretNames';
import { MadeSecret } from '../imports/store/RequestHistory';
import { goingS3Secret } from './goingS3Secret';
import { CleanUpFacts } from './readCleanUpFacts';

/** Everest takes it away when an import succeeds, and leaves it when one fails. */
const payloadSecretOf = (jobName: string) => `${jobName}-data-import-request`;

/**
 * What goes with a database, and what stays (Everest's operator: the engine's finalizers delete volumes, an owner takes
 * what it owns with it, the S3 Secret is deleted by its name; the engines' operators delete the Secret that a database names
 * for its users together with its volumes, and so does the sweep of the portal with one that it made).
 *
 * @param made - Secrets that the portal made for the import
 */
export function cleanUpParts(
  { name, source, result }: Pick<Import, 'name' | 'source' | 'result'>,
  { database, job }: CleanUpFacts,
  made: MadeSecret[],
): Pick<CleanUpReply, 'goes' | 'stays'> {
  const jobName = job?.status?.jobName;
  const s3Secret = goingS3Secret({ database, job });
  const userSecret = database ? userSecretOf(database) : userSecretName(name);
  const isOurs = made.some(secret => secret.name === userSecret);
  const backup = [source.bucket, source.path].filter(Boolean).join('/');
  const userPart: CleanUpPart = {
    what: 'user-secret',
    name: userSecret,
    text: isOurs
      ? 'The Secret with the users of the database, which the portal made.'
      : 'The Secret with the users of the database, whoever made it: the operator of the engine deletes it with the volumes.',
  };
  return {
    goes: [
      {
        what: 'database',
        name,
        text: 'The database, with the servers that run it.',
      },
      {
        what: 'data',
        text: `All data in it${
          result ? '' : ', whatever arrived'
        }, and its volumes; a storage class that retains them keeps these.`,
      },
      ...(job
        ? [
            {
              what: 'import-job',
              name: job.metadata.name,
              text: 'The DataImportJob with its Job, its Pod and their log.',
            },
          ]
        : []),
      ...(jobName && job.status?.state !== 'Succeeded'
        ? [
            {
              what: 'payload-secret',
              name: payloadSecretOf(jobName),
              text: 'The Secret that Everest leaves after an import that failed: it holds the S3 keys and the password of the database in clear text.',
            },
          ]
        : []),
      ...(s3Secret
        ? [
            {
              what: 's3-secret',
              name: s3Secret.name,
              text: 'The Secret with the S3 keys, whoever made it.',
            },
          ]
        : []),
      userPart,
    ],
    stays: [
      {
        what: 'backup',
        ...(backup && { name: backup }),
        text: 'The backup that it was imported from.',
      },
      { what: 'history', text: 'What this portal remembers of the import.' },
    ],
  };
}
