import { database } from '../../../../__testUtils__/objects';
import { CauseInput } from '../../CauseInput';
import { Case } from './Case';
import { failed, importer, PSMDB, PXC, running, saysLast } from '../evidence';

const PBM = 'read: percona-backup-mongodb, pbm/restore';

export const engines: Case[] = [
  [
    'disk-full',
    'recorded: status.message of a DatabaseCluster in mid-import',
    {
      ...running({ pods: [importer()] }),
      database: database('importing', { message: 'disk full' }),
    },
  ],
  [
    'disk-full',
    'documented: errno(3)',
    saysLast(
      `${PSMDB}mongorestore: shop.orders: (OutOfDiskSpace) write error: No space left on device`,
      'psmdb',
    ),
  ],
  [
    'source-users-wrong',
    'documented: MongoDB, error code 18',
    saysLast(
      `${PSMDB}connect to mongo: connection() error occurred during connection handshake: auth error: sasl conversation error: unable to authenticate using mechanism "SCRAM-SHA-256": (AuthenticationFailed) Authentication failed.`,
      'psmdb',
    ),
  ],
  [
    'ran-out-of-disk',
    'documented: errno(3)',
    failed({ log: ['tar: /tmp/dump.sql: No space left on device'] }),
  ],
  [
    'database-login-refused',
    'documented: MySQL, error 1045',
    failed({
      log: [
        "ERROR 1045 (28000): Access denied for user 'root'@'10.20.0.9' (using password: YES)",
      ],
    }),
  ],
  [
    'backup-agent-lost',
    PBM,
    saysLast(
      `${PSMDB}check cluster for the restore done: lost shard rs0, last beat ts: 1768466531`,
      'psmdb',
    ),
  ],
  [
    'restore-running',
    'read: percona-xtradb-cluster-operator, pxcrestore/controller.go',
    saysLast(
      `${PXC}unable to continue, concurrent restore job nightly running now`,
    ),
  ],
  [
    'postgresql-not-deleted',
    'read: everest-operator, internal/data-importer/cmd/pg/import.go',
    saysLast(
      'failed to restore PGCluster team-blue/shop: failed to wait for PerconaPGCluster team-blue/shop deletion: context deadline exceeded',
      'postgresql',
    ),
  ],
  [
    'postgresql-restore-failed',
    'read: percona-postgresql-operator, pgbackrest.go',
    running({
      pods: [importer()],
      restores: [
        {
          kind: 'PerconaPGCluster',
          name: 'shop',
          state: 'initializing',
          conditions: [
            {
              type: 'PostgresDataInitialized',
              status: 'False',
              reason: 'PGBackRestRestoreFailed',
              message: 'pgBackRest restore failed',
            },
          ],
        },
      ],
    }),
  ],
  [
    'mysql-restore-failed',
    'read: percona-xtradb-cluster-operator, pxcrestore/util.go',
    saysLast(
      `${PXC}job restore-job-ca6822c9-shop failed: Job has reached the specified backoff limit`,
    ),
  ],
  [
    'xtrabackup-failed',
    'read: percona-xtrabackup, xb0xb.h',
    failed({
      log: [
        '2026-01-15T08:42:11.000000-00:00 0 [ERROR] [MY-011825] [Xtrabackup] This target seems to be not prepared yet.',
      ],
    }),
  ],
  [
    'mongodb-restore-failed',
    'read: everest-operator, internal/data-importer/cmd/psmdb/import.go',
    saysLast(`${PSMDB}check balancer: something new`, 'psmdb'),
  ],
  [
    'mongodb-sharded',
    'recorded: Everest admits it; not supported by its release notes',
    sharded(failed({ log: [] }, 'psmdb')),
  ],
];

function sharded(input: CauseInput): CauseInput {
  input.database!.spec!.sharding = { enabled: true };
  return input;
}
