import { listBackup } from './commands';
import { KnownCause } from './KnownCause';

const known = {
  from: ['log', 'restore', 'pod'],
  who: 'requester',
  command: listBackup,
} satisfies Partial<KnownCause>;

/** Of databases, registries and other services, which say that access is denied, too; and of writing, which reads no backup. */
const OTHERS =
  /\baccess denied(?: for user\b|; you need\b)|\bpull access denied\b|\bresource is denied\b|\bAssumeRole|\bsts:|\bnot authorized to perform: (?!s3:|kms:)|\b(?:(?:Put|Delete|Copy)Objects?|(?:Create|Complete)MultipartUpload|UploadPart)\b/i;

/**
 * An answer to HEAD has no body: clients make words of its number, which are the same for a key that is not known, one that
 * is wrong, and one without the right. pgBackRest prints what an answer says, where it says something.
 */
const WITHOUT_WORDS =
  /\bfailed to check if bucket exists: Access Denied\b|\bHead(?:Object|Bucket)\b.{0,400}\b(?:StatusCode: 403|Forbidden)\b|\bStatusCode: 403\b.{0,400}\bapi error Forbidden\b|\bHTTP request failed with 403\b(?!.*<Code>)/;

/** S3's error codes, and the messages of them that clients pass on without. */
export const s3Keys: KnownCause[] = [
  {
    ...known,
    code: 's3-key-unknown',
    says: /\bInvalidAccessKeyId\b|\bAccess Key Id you provided does not exist\b/i,
    title: 'The S3 server does not know the access key',
    meaning:
      'The key was deleted, belongs to another server, or has a slip of the pen in it.',
    remedy: 'Take keys that are valid on this server.',
  },
  {
    ...known,
    code: 's3-key-wrong',
    says: /\bSignatureDoesNotMatch\b|\brequest signature we calculated does not match\b/i,
    title: 'The secret key does not belong to the access key',
    meaning:
      'The server knows the access key, and what was signed with the secret key is not right.',
    remedy:
      'Enter both keys anew, as they are: not encoded, and without blanks around them.',
  },
  {
    ...known,
    code: 's3-key-expired',
    says: /\bExpiredToken(?:Exception)?\b|\bprovided token has expired\b|\bsecurity token included in the request is (?:invalid|expired)\b|\bRequestExpired\b/i,
    title: 'The S3 keys are not valid any more',
    meaning: 'They were given for a limited time, which is over.',
    remedy:
      'Take keys that stay: an import may run for hours, and keys of a session end before.',
  },
  {
    ...known,
    code: 's3-decrypt-denied',
    says: /\bnot authorized to perform: kms:|\bKMS\.(?:AccessDenied|Disabled|NotFound)/i,
    title: 'The S3 keys may not decrypt the backup',
    meaning:
      'The bucket is encrypted with a key of its own (KMS), and whoever the S3 keys belong to may not use that.',
    remedy: 'Have kms:Decrypt granted to them.',
  },
  {
    ...known,
    code: 's3-refused',
    says: WITHOUT_WORDS,
    unless: OTHERS,
    title: 'The S3 server refuses the keys, and does not say why',
    meaning:
      'It was asked in a way that is answered without words. The access key may not be known there, the secret key may be wrong, or their rights may not go as far as this bucket and path.',
    remedy:
      'Enter both keys anew, as they are. Where they are right, have s3:ListBucket on the bucket and s3:GetObject on the path granted to them.',
  },
  {
    ...known,
    code: 's3-denied',
    says: /\bAccessDenied\b|\bAllAccessDisabled\b|\bAccess Denied\b/,
    unless: OTHERS,
    title: 'The S3 keys may not read the backup',
    meaning:
      'The server knows the keys, and their rights do not go as far as this bucket and path.',
    remedy:
      'Have s3:ListBucket on the bucket and s3:GetObject on the path granted to them.',
  },
];
