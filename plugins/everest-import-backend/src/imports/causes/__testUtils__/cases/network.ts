import { Case } from './Case';
import { PSMDB, PXC, saysLast } from '../evidence';

const MINIO = 'read: pxcrestore/restorer.go, storage.go, with MinIO’s words';
const PBM = 'read: percona-backup-mongodb, pbm/restore';

export const network: Case[] = [
  [
    'dns-failed',
    MINIO,
    saysLast(
      `${PXC}failed to validate restore job: failed to validate backup existence: failed to create s3 client: failed to check if bucket exists: Head "https://backups.minio.acme.test/": dial tcp: lookup backups.minio.acme.test on 10.96.0.10:53: no such host`,
    ),
  ],
  [
    'connection-refused',
    MINIO,
    saysLast(
      `${PXC}failed to validate restore job: failed to validate backup existence: failed to list objects: list object : Get "http://minio:9000/acme/?location=": dial tcp 10.20.0.7:9000: connect: connection refused`,
    ),
  ],
  [
    'connection-timed-out',
    MINIO,
    saysLast(
      `${PXC}failed to validate restore job: failed to validate backup existence: failed to list objects: list object : Get "https://s3.acme.test/acme/?location=": dial tcp 203.0.113.7:443: i/o timeout`,
    ),
  ],
  [
    'tls-refused',
    MINIO,
    saysLast(
      `${PXC}failed to validate restore job: failed to validate backup existence: failed to list objects: list object : Get "https://minio.acme.test/acme/": tls: failed to verify certificate: x509: certificate signed by unknown authority`,
    ),
  ],
  [
    'api-server-away',
    'read: client-go, rest',
    saysLast(
      'failed to pause DB reconciliation: failed to get database cluster team-blue/shop: failed to get server groups: Get "https://10.96.0.1:443/api": dial tcp 10.96.0.1:443: i/o timeout',
    ),
  ],
  [
    'api-server-not-trusted',
    'read: client-go, rest',
    saysLast(
      'failed to get server groups: Get "https://10.96.0.1:443/api": tls: failed to verify certificate: x509: certificate signed by unknown authority',
    ),
  ],
  [
    'database-tls-refused',
    'documented: MySQL, error 2026',
    saysLast(
      'ERROR 2026 (HY000): TLS/SSL error: self-signed certificate in certificate chain',
    ),
  ],
  [
    'database-unreachable',
    PBM,
    saysLast(
      `${PSMDB}new PBM connection: ping: server selection error: server selection timeout, current topology: { Type: ReplicaSetNoPrimary }`,
      'psmdb',
    ),
  ],
];
