import { failed, PSMDB, PXC, saysLast } from '../evidence';
import { LookAlike } from './LookAlike';

const EXISTS = `${PXC}failed to validate restore job: failed to validate backup existence: `;
const aws = (what: string, status: number, error: string) =>
  saysLast(
    `${PSMDB}get from store: operation error S3: ${what}, https response error StatusCode: ${status}, RequestID: 1, HostID: 2, api error ${error}`,
    'psmdb',
  );
const INFO =
  "P00  ERROR: [095]: unable to load info file '/shop/backup/db/backup.info' or '/shop/backup/db/backup.info.copy':";
const STANZA = '       HINT: has a stanza-create been performed?';

/** pgBackRest says after anything that it was no stanza, perhaps. */
const pgBackRest = (code: string, ...lines: string[]): LookAlike => [
  `pgBackRest: ${lines[0].trim()}`,
  code,
  failed({ log: [INFO, ...lines, STANZA] }),
];

/** Answers of S3 that look alike, as minio-go, the SDK of AWS and pgBackRest pass them on. */
export const s3Answers: LookAlike[] = [
  [
    'a question for the bucket alone, which has no words for an answer',
    's3-refused',
    saysLast(
      `${EXISTS}failed to create s3 client: failed to check if bucket exists: Access Denied.`,
    ),
  ],
  [
    'the same of an object, by the command of AWS',
    's3-refused',
    failed({
      log: [
        'fatal error: An error occurred (403) when calling the HeadObject operation: Forbidden',
      ],
    }),
  ],
  [
    'a refusal with words',
    's3-denied',
    saysLast(`${EXISTS}failed to list objects: list object : Access Denied.`),
  ],
  [
    'an object in an archive',
    'backup-archived',
    aws(
      'GetObject',
      403,
      "InvalidObjectState: The operation is not valid for the object's storage class",
    ),
  ],
  [
    'an account that was closed',
    'mongodb-restore-failed',
    aws('GetObject', 403, 'AccountProblem: There is a problem with it'),
  ],
  [
    'a bucket elsewhere, without words',
    's3-region-wrong',
    aws('HeadObject', 301, 'MovedPermanently: Moved Permanently'),
  ],
  pgBackRest(
    'tls-refused',
    "       CryptoError: unable to verify certificate presented by 's3.acme.test:443': [19] self-signed certificate",
  ),
  pgBackRest(
    'tls-refused',
    "       CryptoError: unable to find hostname 's3.acme.test' in certificate common name or subject alternative names",
  ),
  pgBackRest(
    'connection-refused',
    "       HostConnectError: unable to connect to 'minio:9000': [111] Connection refused",
  ),
  pgBackRest(
    'connection-timed-out',
    "       HostConnectError: timeout connecting to 'minio.acme:9000'",
  ),
  pgBackRest(
    'dns-failed',
    "       HostConnectError: unable to get address for 'minio.acme': [-2] Name or service not known",
  ),
  pgBackRest(
    's3-denied',
    '       ProtocolError: HTTP request failed with 403 (Forbidden):',
    '       *** Response Content ***:',
    '       <Error><Code>AccessDenied</Code></Error>',
  ),
  pgBackRest(
    's3-refused',
    '       ProtocolError: HTTP request failed with 403 (Forbidden):',
  ),
  pgBackRest(
    'backup-encrypted',
    '       CryptoError: cipher header invalid',
    '       HINT: is or was the repo encrypted?',
  ),
  pgBackRest(
    'stanza-wrong',
    "       FileMissingError: unable to open missing file '/shop/backup/db/backup.info' for read",
  ),
];
