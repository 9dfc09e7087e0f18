import { look } from '../../__testUtils__/lookAtPhase';
import { Condition } from '../objects';
import { PhaseMemory } from '../PhaseMemory';
import {
  backupClass,
  beside,
  COMPLETED,
  condition,
  CREATED,
  instance,
  restore,
  STARTED,
} from './__testUtils__/objects';
import { toDatabase } from './toDatabase';
import { toImportJob } from './toImportJob';
import { withBackup, withRestored } from './withBackup';

const NOW = Date.parse('2026-11-14T10:00:00Z');

interface State {
  phase?: string;
  conditions?: Condition[];
  /** Of the Restore; undefined: there is none. */
  restored?: string;
  message?: string;
  held?: Parameters<typeof beside>[0];
  memory?: PhaseMemory;
  deleted?: boolean;
}

function seen(state: State) {
  const { phase, conditions, restored, held, memory = {} } = state;
  const whole = instance({ phase, conditions });
  if (state.deleted) {
    whole.metadata.deletionTimestamp = COMPLETED;
  }
  const around = beside(held);
  const database = withBackup(toDatabase(whole), around);
  const job = restored
    ? withRestored(
        toImportJob(restore(restored, { message: state.message })),
        database,
        around,
      )
    : undefined;
  return look({ database, job, now: NOW, memory });
}

const source = (status: string, reason: string, message?: string) => [
  condition('DataSourceReady', status, reason, message),
];

interface Row extends State {
  which: string;
  is: object;
}

const rows: Row[] = [
  {
    which: 'deletionTimestamp',
    ...{ phase: 'Ready', deleted: true },
    is: { phase: 'Deleting', since: COMPLETED },
  },
  {
    which: 'Terminating, after success',
    ...{ phase: 'Terminating', memory: { outcome: 'Succeeded' } },
    is: { phase: 'Deleting', outcome: 'Succeeded' },
  },
  {
    which: 'the data is there and the database is ready',
    ...{ phase: 'Ready', restored: 'Succeeded' },
    conditions: source('True', 'Restored'),
    is: { phase: 'Succeeded', outcome: 'Succeeded', since: COMPLETED },
  },
  {
    which: 'the database is updated later',
    ...{ phase: 'Updating', restored: 'Succeeded' },
    memory: { outcome: 'Succeeded', succeededJob: 'uid-1' },
    conditions: source('True', 'Restored'),
    is: { phase: 'Succeeded', outcome: 'Succeeded' },
  },
  {
    which: 'its Restore is tidied away later',
    phase: 'Ready',
    memory: { outcome: 'Succeeded', succeededJob: 'uid-1' },
    conditions: source('True', 'Restored'),
    is: { phase: 'Succeeded', outcome: 'Succeeded' },
  },
  {
    which: 'the data is there and the database is not ready yet',
    ...{ phase: 'Initializing', restored: 'Succeeded' },
    conditions: source('True', 'Restored'),
    is: { phase: 'Importing', outcome: undefined },
  },
  {
    which: 'failed',
    ...{ phase: 'Ready', restored: 'Failed' },
    conditions: source('False', 'Failed', 'wrong key'),
    is: {
      ...{ phase: 'Failed', outcome: 'Failed', since: COMPLETED },
      cause: { code: 'restore-failed', detail: 'wrong key' },
    },
  },
  {
    which: 'a class that is not there',
    ...{ phase: 'Ready', held: { backupClass: null } },
    memory: { suspect: { word: 'backup-class-missing', since: NOW - 6_000 } },
    conditions: source('False', 'BackupClassUnsupported', 'no class'),
    is: {
      phase: 'Blocked',
      cause: { code: 'backup-class-missing', detail: 'no class' },
    },
  },
  {
    which: 'a class of another mode',
    phase: 'Ready',
    held: { backupClass: backupClass({ executionMode: 'Job' }) },
    conditions: source('False', 'BackupClassUnsupported'),
    is: { phase: 'Failed', cause: { code: 'backup-class-unfit' } },
  },
  {
    which: 'a class of another provider',
    phase: 'Ready',
    held: { backupClass: backupClass({ supportedProviders: ['mariadb'] }) },
    conditions: source('False', 'BackupClassUnsupported'),
    is: { phase: 'Failed', cause: { code: 'backup-class-unfit' } },
  },
  ...[
    ['SourceBackupNotFound', 'source-backup-not-found'],
    ['SourceBackupNotSucceeded', 'source-backup-not-succeeded'],
    ['StorageMismatch', 'storage-mismatch'],
    ['SourceInstanceNotFound', 'source-instance-not-found'],
  ].flatMap(([reason, code]): Row[] => [
    {
      which: `${reason}, a moment`,
      phase: 'Ready',
      conditions: source('False', reason),
      is: { phase: 'Preparing', lookAgainAt: NOW + 5_000 },
    },
    {
      which: `${reason}, for long`,
      phase: 'Ready',
      memory: { suspect: { word: reason, since: NOW - 5_000 } },
      conditions: source('False', reason, 'as it says'),
      is: { phase: 'Blocked', cause: { code, detail: 'as it says' } },
    },
  ]),
  {
    which: 'a restore that is tried again, a moment',
    ...{ phase: 'Restoring', restored: 'Error' },
    conditions: source('False', 'Restoring'),
    is: { phase: 'Importing' },
  },
  {
    which: 'a restore that is tried again, for long',
    ...{ phase: 'Restoring', restored: 'Error', message: 'no node' },
    memory: { suspect: { word: 'restore-error', since: NOW - 9_000 } },
    conditions: source('False', 'Restoring'),
    is: {
      phase: 'Blocked',
      cause: { code: 'restore-error', detail: 'no node' },
    },
  },
  {
    which: 'restoring',
    ...{ phase: 'Restoring', restored: 'Running' },
    conditions: source('False', 'Restoring'),
    is: { phase: 'Importing', since: STARTED },
  },
  {
    which: 'a Restore that waits',
    ...{ phase: 'Ready', restored: 'Pending' },
    is: { phase: 'Importing' },
  },
  {
    which: 'waiting for the database',
    phase: 'Initializing',
    conditions: source('False', 'WaitingForCluster'),
    is: { phase: 'Preparing' },
  },
  {
    which: 'refused by its provider, for long',
    phase: 'Failed',
    memory: { suspect: { word: 'database-error', since: NOW - 5_000 } },
    is: { phase: 'Blocked', cause: { code: 'database-error' } },
  },
  {
    which: 'its backups are not set up, for long',
    phase: 'Ready',
    memory: { suspect: { word: 'backup-not-configured', since: NOW - 5_000 } },
    conditions: [
      condition('BackupConfigured', 'False', 'LimitsExceeded', 'one storage'),
    ],
    is: {
      phase: 'Blocked',
      cause: { code: 'backup-not-configured', detail: 'one storage' },
    },
  },
  ...[undefined, 'Pending', 'Provisioning', 'Initializing'].map(
    (phase): Row => ({
      which: `coming up: ${phase}`,
      phase,
      is: { phase: 'Provisioning', since: CREATED },
    }),
  ),
  {
    which: 'suspended, for long',
    phase: 'Suspended',
    memory: { suspect: { word: 'database-paused', since: NOW - 5_000 } },
    is: { phase: 'Blocked', cause: { code: 'database-paused' } },
  },
  {
    which: 'ready, without a word of its data',
    phase: 'Ready',
    is: { phase: 'Preparing' },
  },
  {
    which: 'a phase of a later release',
    phase: 'Hibernating',
    is: { phase: 'Unknown', rawPhase: 'Hibernating' },
  },
  {
    which: 'a reason of a later release',
    phase: 'Ready',
    conditions: source('False', 'SourceTooNew'),
    is: { phase: 'Unknown', rawPhase: 'SourceTooNew' },
  },
];

describe('the phase of an import of OpenEverest v2, row by row', () => {
  it.each(rows)('$which', ({ is, which: _which, ...state }) => {
    expect(seen(state)).toMatchObject(is);
  });
});

describe('the phase of a Restore that somebody made by hand', () => {
  it.each([
    { state: undefined, is: 'Preparing' },
    { state: 'Pending', is: 'Preparing' },
    { state: 'Running', is: 'Importing' },
    { state: 'Succeeded', is: 'Succeeded' },
    { state: 'Failed', is: 'Failed' },
    { state: 'Error', is: 'Importing' },
    { state: 'Deferred', is: 'Unknown' },
  ])('$state', ({ state, is }) => {
    const database = toDatabase(instance({ phase: 'Ready' }));
    const job = withRestored(
      toImportJob(restore(state, { name: 'by-hand' })),
      database,
      beside(),
    );
    expect(look({ database, job, now: NOW }).phase).toBe(is);
  });
});
