import { takeSourceOut } from '../../everest/takeSourceOut';
import { blamed, kubectl } from './commands';
import { KnownCause } from './KnownCause';

/** The Secret with the S3 keys, which Everest reads once, when it begins. */
export const s3Secret: KnownCause[] = [
  {
    code: 's3-secret-shared',
    from: ['job'],
    says: /\balready owned by another\b/i,
    title: 'The S3 Secret belongs to another import or backup storage',
    meaning:
      'Every database needs an S3 Secret of its own. Everest did not take this one, and deletes it by its name all the same when the database is deleted: the other import, backup storage or database then has no keys any more.',
    remedy:
      'Do not delete the database as it is. First take dataSource out of it, with the command, so that the Secret stays; the next import gets keys or a Secret of its own.',
    who: 'requester',
    command: ({ namespace, name }) => takeSourceOut(namespace, name),
  },
  {
    code: 's3-section-missing',
    from: ['job'],
    says: /\bs3 info not provided\b/i,
    title: 'The database names no S3 source',
    meaning:
      'Everest cannot begin without one, and cannot delete such a database either until dataImport is out of it.',
    remedy:
      'Ask the platform team to take dataImport out of the database, so that it can be deleted.',
    who: 'platform',
  },
  {
    code: 's3-secret-missing',
    from: ['job'],
    says: /\bfailed to get S3 (?:credentials|info)\b.{0,300}\bnot found\b/i,
    title: 'The S3 Secret is not there',
    meaning:
      'Everest reads the S3 keys from a Secret of the namespace, and found none of that name.',
    remedy:
      'Create the Secret with AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the namespace. Everest may take some minutes to look again.',
    who: 'requester',
    goesOn: true,
    command: (seen, text) =>
      kubectl(seen, 'get secret', blamed(text, 'secret')),
  },
];
