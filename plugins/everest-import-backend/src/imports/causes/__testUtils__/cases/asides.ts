import {
  event,
  failed,
  importer,
  POD,
  PXC,
  running,
  saysLast,
} from '../evidence';
import { LookAlike } from './LookAlike';

const UNKNOWN = 'job-failed';
const log = (what: string, code: string, ...lines: string[]): LookAlike => [
  what,
  code,
  failed({ log: lines }),
];
const LOADS = ['Loading 1 of 4', 'Loading 2 of 4', 'Loading 3 of 4'];
const NO_ROOM = 'tar: /tmp/dump.sql: Cannot write: No space left on device';
const LATER = 'error: the moon is in the wrong quarter';

/** A line of the built-in importers. */
const json = (error: string, message: string) =>
  JSON.stringify({ level: 'error', error, message });
const AWAY =
  'failed to get database cluster team-blue/shop: Get "https://10.96.0.1:443/apis/everest.percona.com/v1alpha1/namespaces/team-blue/databaseclusters/shop": dial tcp 10.96.0.1:443: i/o timeout';
const CONFLICT =
  'failed to set pause reconciliation for database cluster team-blue/shop: Operation cannot be fulfilled on databaseclusters.everest.percona.com "shop": the object has been modified; please apply your changes to the latest version and try again';

/** What a log says besides: of what stopped nothing, was got past, or came after. */
export const asides: LookAlike[] = [
  ...[
    'WARN: secret "pmm-token" not found, monitoring is off',
    'WARNING: certificate verify failed, going on without a check',
    'W0115 08:42:11.000000       1 reflector.go:539] failed to list *v1.Lease: dial tcp 10.1.1.1:443: connect: connection refused',
    'time="2026-01-15T08:42:11Z" level=warning msg="metrics push failed: dial tcp 10.1.1.1:9091: connect: connection refused"',
    "2026-01-15 08:42:11.123 P00   WARN: repo1: [HostConnectError] unable to connect to 'minio:9000': [111] Connection refused",
    '2026-01-15 08:42:11 INFO  error log is s3://logs/AccessDenied',
    '[2026-01-15 08:42:11] [warning] could not send metrics: ECONNREFUSED',
    '-- Table structure for table NoSuchBucket',
    '+ aws s3 cp s3://b/k - || echo NoSuchKey',
    'waiting for shop:5432 ... connection refused',
    'dial tcp 10.1.1.1:9000: i/o timeout, retrying in 5s',
    'restored 10 rows with 0 errors, from a disk full of dumps',
  ].map(text => log(text.slice(0, 90), UNKNOWN, text, 'Loading 3 of 4')),
  log(
    'what was waited for, and came',
    UNKNOWN,
    'nc: connect to shop port 5432 (tcp) failed: Connection refused',
    'The database is up',
    ...LOADS,
  ),
  log(
    'an error that much came after',
    UNKNOWN,
    'error: metrics gateway: connection refused',
    ...LOADS,
    LATER,
  ),
  log(
    'an error of a logger that names its level otherwise',
    's3-denied',
    '{"severity":"ERROR","message":"AccessDenied: Access Denied"}',
  ),
  log(
    'an error that another sums up',
    'connection-refused',
    'error: dial tcp 10.1.1.1:9000: connect: connection refused',
    'error: the import failed',
  ),
  log(
    'a reason before its exit status',
    'ran-out-of-disk',
    NO_ROOM,
    'error: exit status 2',
  ),
  log(
    'a reason before a count of none',
    'ran-out-of-disk',
    NO_ROOM,
    'failed: 0, restored: 17',
  ),
  log('a reason that much came after', UNKNOWN, NO_ROOM, ...LOADS, LATER),
  log(
    'an error that the import went on after, to an end of which nothing is known',
    UNKNOWN,
    'error: metrics gateway: connection refused',
    ...LOADS,
    'the moon is in the wrong quarter',
  ),
  log(
    'an error that tells where it was',
    'connection-refused',
    'panic: dial tcp 10.1.1.1:9000: connect: connection refused',
    ...['goroutine 1 [running]:', 'main.load(0x1)', 'main.main()'],
    'exit status 2',
  ),
  log(
    'what reads as a level in a sentence',
    'backup-missing',
    'could not read backup info: NoSuchKey',
  ),
  [
    'a clean-up that failed before the reason is said',
    'mysql-restore-failed',
    failed({
      log: [
        json(AWAY, 'Failed to unpause DB reconciliation'),
        json(`${PXC}something new`, 'Failed to run pxc import'),
      ],
    }),
  ],
  [
    'a clean-up that failed, joined to the reason',
    UNKNOWN,
    saysLast(
      `failed to create PerconaPGCluster team-blue/shop: something new\n${CONFLICT}`,
      'postgresql',
    ),
  ],
  ['a clean-up that is all that failed', 'update-conflict', saysLast(CONFLICT)],
  [
    'a login to a registry that may not be needed',
    undefined,
    running({
      pods: [importer({ waiting: { reason: 'ContainerCreating' } })],
      events: [
        event(
          ...(['Pod', POD, 'FailedToRetrieveImagePullSecret'] as const),
          'Unable to retrieve some image pull secrets (regcred); attempting to pull the image may not succeed.',
        ),
      ],
    }),
  ],
];
