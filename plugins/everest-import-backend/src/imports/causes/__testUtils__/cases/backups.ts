import { Case } from './Case';
import { failed, PSMDB, saysLast } from '../evidence';

const PBM = 'read: percona-backup-mongodb, pbm/restore';
const PGBACKREST = 'read: pgbackrest, src/command/restore and src/info';

export const backups: Case[] = [
  [
    'backup-version',
    PBM,
    saysLast(
      `${PSMDB}backup PBM v1.8.1 is incompatible with the running PBM v2.11.0`,
      'psmdb',
    ),
  ],
  [
    'backup-version',
    'read: percona-xtrabackup, backup_mysql.cc',
    failed({
      log: [
        "2026-01-15T08:42:11.000000-00:00 0 [ERROR] [MY-011825] [Xtrabackup] Unsupported server version: '8.4.2'",
      ],
    }),
  ],
  [
    'backup-other-topology',
    PBM,
    saysLast(
      `${PSMDB}set shards: extra/unknown replica set found in the backup: rs1, cfg`,
      'psmdb',
    ),
  ],
  [
    'backup-incomplete',
    PBM,
    saysLast(
      `${PSMDB}failed to validate restore: failed to validate backup: validate backup in storage: check backup files: failed to ensure snapshot file 2026-01-14T02:00:07Z/rs0/local.users.gz: no such file`,
      'psmdb',
    ),
  ],
  [
    'backup-incomplete',
    'reported: percona-xtradb-cluster-operator#1856',
    failed({
      log: [
        '241030 14:29:40 xbcloud: [0] Download failed. Cannot download my-pxc-backup/cluster1-2024-10.00000000000000000000.',
      ],
    }),
  ],
  [
    'backup-damaged',
    PGBACKREST,
    failed({
      log: [
        "P00  ERROR: [026]: invalid checksum, actual '1f2e' but expected '9a8b'",
      ],
    }),
  ],
  [
    'backup-encrypted',
    PGBACKREST,
    failed({
      log: [
        'P00  ERROR: [095]: unable to flush',
        '            HINT: is or was the repo encrypted?',
      ],
    }),
  ],
  [
    'stanza-wrong',
    PGBACKREST,
    failed({
      log: [
        "P00  ERROR: [055]: unable to load info file '/shop/backup/main/backup.info' or '/shop/backup/main/backup.info.copy':",
        '            HINT: backup.info cannot be opened and is required to perform a backup.',
        '            HINT: has a stanza-create been performed?',
      ],
    }),
  ],
  [
    'wal-missing',
    'read: PostgreSQL, xlogrecovery.c',
    failed({
      log: [
        'FATAL:  recovery ended before configured recovery target was reached',
      ],
    }),
  ],
];
