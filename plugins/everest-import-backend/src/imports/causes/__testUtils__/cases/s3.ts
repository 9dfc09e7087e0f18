import { Case } from './Case';
import { failed, PSMDB, PXC, saysLast } from '../evidence';

const MINIO = 'read: pxcrestore/restorer.go, storage.go, with MinIO’s words';
const AWS = 'reported: a restore by PBM with the AWS SDK 2';
const PGBACKREST = 'read: pgbackrest, src/command/restore and src/info';

const aws = (what: string, status: number, error: string) =>
  `failed to validate restore: failed to validate backup: validate backup in storage: get backup metadata from storage: get from store: operation error S3: ${what}, https response error StatusCode: ${status}, RequestID: 3ZXPW115VWPJSY92, HostID: qEzQvClNLGWp+XJcLOAR9JWL, api error ${error}`;

export const s3: Case[] = [
  [
    's3-denied',
    MINIO,
    saysLast(
      `${PXC}failed to validate restore job: failed to validate backup existence: failed to list objects: list object : Access Denied.`,
    ),
  ],
  [
    's3-refused',
    AWS,
    saysLast(PSMDB + aws('HeadObject', 403, 'Forbidden: Forbidden'), 'psmdb'),
  ],
  [
    's3-decrypt-denied',
    AWS,
    saysLast(
      PSMDB +
        aws(
          'GetObject',
          403,
          'AccessDenied: User: arn:aws:iam::1:user/pbm is not authorized to perform: kms:Decrypt on resource: arn:aws:kms:eu-central-1:1:key/2 with an explicit deny',
        ),
      'psmdb',
    ),
  ],
  [
    's3-key-unknown',
    AWS,
    saysLast(
      PSMDB +
        aws(
          'GetObject',
          403,
          'InvalidAccessKeyId: The AWS Access Key Id you provided does not exist in our records.',
        ),
      'psmdb',
    ),
  ],
  [
    's3-key-wrong',
    MINIO,
    saysLast(
      `${PXC}failed to validate restore job: failed to validate backup existence: failed to create s3 client: failed to check if bucket exists: The request signature we calculated does not match the signature you provided. Check your key and signing method.`,
    ),
  ],
  [
    's3-key-expired',
    AWS,
    saysLast(
      PSMDB +
        aws('GetObject', 400, 'ExpiredToken: The provided token has expired.'),
      'psmdb',
    ),
  ],
  [
    's3-bucket-missing',
    'read: percona-xtradb-cluster-operator, pkg/pxc/backup/storage/storage.go',
    saysLast(
      `${PXC}failed to validate restore job: failed to validate backup existence: failed to create s3 client: bucket acme-db-backups does not exist`,
    ),
  ],
  [
    's3-bucket-missing',
    AWS,
    saysLast(
      PSMDB +
        aws(
          'GetObject',
          404,
          'NoSuchBucket: The specified bucket does not exist',
        ),
      'psmdb',
    ),
  ],
  [
    's3-region-wrong',
    AWS,
    saysLast(
      PSMDB +
        aws(
          'GetObject',
          400,
          "AuthorizationHeaderMalformed: The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-central-1'",
        ),
      'psmdb',
    ),
  ],
  [
    's3-region-wrong',
    'read: percona-xtradb-cluster-operator, pkg/pxc/backup/storage/storage.go',
    saysLast(
      `${PXC}failed to validate restore job: failed to validate backup existence: failed to create s3 client: 301 Moved Permanently region: eu-central-1 bucket: acme-db-backups`,
    ),
  ],
  [
    'backup-archived',
    AWS,
    saysLast(
      PSMDB +
        aws(
          'GetObject',
          403,
          "InvalidObjectState: The operation is not valid for the object's storage class",
        ),
      'psmdb',
    ),
  ],
  [
    's3-throttled',
    AWS,
    saysLast(
      PSMDB +
        aws('GetObject', 503, 'SlowDown: Please reduce your request rate.'),
      'psmdb',
    ),
  ],
  [
    'clock-skew',
    AWS,
    saysLast(
      PSMDB +
        aws(
          'GetObject',
          403,
          'RequestTimeTooSkewed: The difference between the request time and the current time is too large.',
        ),
      'psmdb',
    ),
  ],
  [
    'backup-missing',
    'read: percona-xtradb-cluster-operator, pxcrestore/restorer.go',
    saysLast(
      `${PXC}failed to validate restore job: failed to validate backup existence: backup not found`,
    ),
  ],
  [
    'backup-missing',
    'reported: percona-server-mongodb-operator#2132',
    saysLast(
      `${PSMDB}failed to validate restore: failed to validate backup: validate backup in metadata: get backup meta: not found`,
      'psmdb',
    ),
  ],
  [
    'backup-missing',
    PGBACKREST,
    failed({
      log: ['P00  ERROR: [075]: backup set 20260114-020001F is not valid'],
    }),
  ],
];
