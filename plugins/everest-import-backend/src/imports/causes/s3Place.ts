import { listBackup } from './commands';
import { KnownCause } from './KnownCause';

const known = {
  from: ['log', 'restore', 'pod'],
  who: 'requester',
} satisfies Partial<KnownCause>;

/** Where S3 was asked, and when. */
export const s3Place: KnownCause[] = [
  {
    ...known,
    code: 's3-bucket-missing',
    says: /\bNoSuchBucket\b|\bspecified bucket does not exist\b|\bbucket \S{1,100} does not exist\b/i,
    title: 'There is no such bucket',
    meaning: 'The S3 server answers, and has no bucket of that name.',
    remedy: 'Correct the bucket, or the endpoint if it is on another server.',
  },
  {
    ...known,
    code: 's3-region-wrong',
    says: /\bAuthorizationHeaderMalformed\b|\bregion is wrong; expecting\b|\bthe region '[^']{1,60}' is wrong\b|\bPermanentRedirect\b|\b301 Moved Permanently region: |\bS3: \w{1,40}, https response error StatusCode: 301\b|\bmust be addressed using the specified endpoint\b|\bIncorrectEndpoint\b/i,
    title: 'The bucket is in another region',
    meaning:
      'The S3 server answers, and asks for the region of the bucket, which the message may name.',
    remedy: 'Correct the region, and the endpoint with it.',
  },
  {
    ...known,
    code: 's3-throttled',
    says: /\bSlowDown(?:Read)?\b|\breduce your request rate\b|\b503 Slow Down\b/i,
    title: 'The S3 server was asked too much',
    meaning:
      'It answers less while others, or this import, read much from it at once.',
    remedy: 'Wait until it has less to do.',
    who: 'platform',
  },
  {
    ...known,
    code: 'clock-skew',
    says: /\bRequestTimeTooSkewed\b|\bdifference between the request time and the (?:server's|current) time is too large\b/i,
    title: 'The clock of the node is wrong',
    meaning:
      'S3 refuses what is signed with a time that is minutes off: the clock of the node or of the S3 server is.',
    remedy: 'Set the clocks of the nodes and of the S3 server.',
    who: 'platform',
    command: () => 'timedatectl',
  },
  {
    ...known,
    code: 'backup-archived',
    says: /\bInvalidObjectState\b|\bnot valid for the object's storage class\b/i,
    title: 'The backup lies in an archive',
    meaning:
      'A rule of the bucket moved it where S3 reads it only after hours (Glacier and its like).',
    remedy: 'Have its objects restored from the archive, all of them.',
    who: 'owner',
    command: listBackup,
  },
  {
    ...known,
    code: 'backup-missing',
    says: /\bbackup existence: backup not found\b|\bbackup files not found on\b|\bno backups found\b|\bNoSuchKey\b|\bspecified key does not exist\b|\bget backup meta(?:data from storage)?: (?:get from store: )?(?:no such file|not found)\b|\bbackup set \S{1,100} is not valid\b|\bunable to find backup set with\b|\bno backup sets? (?:found )?to restore\b/i,
    // What describes it is there
    unless: /\bcheck backup files: /,
    title: 'There is no backup at the path',
    meaning:
      'The bucket can be read, and what the path names is not there: neither the backup nor what describes it.',
    remedy:
      'Correct the path: choose the backup from the list of the form, or copy its whole path.',
    command: listBackup,
  },
];
