import { S3Meaning } from './S3Fault';

/**
 * What S3 servers call their errors. From S3's own list, unless a server is named: its code was recorded from it, or
 * stands in its documents.
 */
export const SERVER_CODES: Readonly<Record<string, S3Meaning>> = {
  InvalidAccessKeyId: 'key-unknown',
  InvalidToken: 'key-unknown',
  ExpiredToken: 'key-unknown',
  // MinIO, of temporary keys
  InvalidTokenId: 'key-unknown',
  // versitygw without accounts, with status 404
  XAdminUserNotFound: 'key-unknown',
  // Google's interoperability endpoint, of HMAC keys: not tried
  InvalidSecurity: 'key-unknown',
  SignatureDoesNotMatch: 'secret-wrong',
  AccessDenied: 'denied',
  AllAccessDisabled: 'denied',
  AccountProblem: 'denied',
  NotSignedUp: 'denied',
  // Google, of a bucket whose reader pays (Requester Pays): not tried
  UserProjectMissing: 'denied',
  NoSuchBucket: 'bucket-missing',
  InvalidBucketName: 'bucket-missing',
  NoSuchKey: 'object-missing',
  NoSuchVersion: 'object-missing',
  AuthorizationHeaderMalformed: 'region-wrong',
  AuthorizationQueryParametersError: 'region-wrong',
  PermanentRedirect: 'region-wrong',
  IllegalLocationConstraintException: 'region-wrong',
  // Cloudflare R2, whose regions are its own: not tried
  InvalidRegionName: 'region-wrong',
  RequestTimeTooSkewed: 'clock-skewed',
  RequestExpired: 'clock-skewed',
  TimeoutError: 'time-out',
  AbortError: 'time-out',
  RequestTimeout: 'time-out',
  SlowDown: 'busy',
  ServiceUnavailable: 'busy',
  TooManyRequests: 'busy',
  PreconditionFailed: 'replaced',
  InvalidObjectState: 'archived',
  ObjectNotInActiveTierError: 'archived',
  'KMS.DisabledException': 'encrypted',
  'KMS.NotFoundException': 'encrypted',
  'KMS.InvalidStateException': 'encrypted',
  // Google, of a key of its KMS: not tried
  CloudKmsDecryptionKeyNotFound: 'encrypted',
  CloudKmsDisabledKey: 'encrypted',
  KeyTooLongError: 'name-refused',
  // Ceph's radosgw, of a key too long
  InvalidObjectName: 'name-refused',
  // MinIO, of `//` in a key, and of a key too long
  XMinioInvalidObjectName: 'name-refused',
  XMinioInvalidResourceName: 'name-refused',
  InvalidRange: 'range-refused',
  // Of our own
  RedirectedError: 'redirect',
  AddressRefusedError: 'address-refused',
  MalformedAnswerError: 'malformed',
};

/** Codes that mean many things, with what in the text makes them mean one. */
export const CODES_WITH_WORDS: readonly {
  code: string;
  words: RegExp;
  meaning: S3Meaning;
}[] = [
  // rclone, of `//` in a key
  {
    code: 'InvalidArgument',
    words: /unsupported characters/i,
    meaning: 'name-refused',
  },
  // Cloudflare R2, of an access key of another length than its own: not tried
  {
    code: 'InvalidArgument',
    words: /access key/i,
    meaning: 'key-unknown',
  },
  // S3, of a key of KMS that these keys may not use: not tried
  {
    code: 'AccessDenied',
    words: /kms:Decrypt|customer master key/i,
    meaning: 'encrypted',
  },
  // S3, of an object with a key of the customer's own (SSE-C): not tried
  {
    code: 'InvalidRequest',
    words: /server.side encryption/i,
    meaning: 'encrypted',
  },
  // MinIO, of a wrong region in the signature
  {
    code: 'InvalidRequest',
    words: /region .*(?:wrong|expecting)/i,
    meaning: 'region-wrong',
  },
];
