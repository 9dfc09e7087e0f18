import { NOW, look } from '../__testUtils__/lookAtPhase';
import { CREATED, database, job } from '../__testUtils__/objects';
import { PhaseMemory, PhaseInput } from './PhaseMemory';

const LONG_AGO = NOW - 60_000;

function suspected(word: string, since = LONG_AGO): PhaseMemory {
  return { suspect: { word, since } };
}

describe('phaseOf, row by row', () => {
  it.each<[string, Partial<PhaseInput>, object]>([
    [
      'a write-ahead row, no database yet',
      { requested: true },
      { phase: 'Requested' },
    ],
    [
      'gone after success',
      { gone: true, memory: { outcome: 'Succeeded' } },
      { phase: 'Succeeded', gone: true },
    ],
    [
      'gone after failure keeps its cause',
      {
        gone: true,
        memory: {
          outcome: 'Failed',
          cause: { code: 'job-failed', title: '', detail: '', remedy: '' },
        },
      },
      { phase: 'Failed', gone: true, cause: { code: 'job-failed' } },
    ],
    [
      'gone before an end',
      { gone: true, memory: { phase: 'Importing' } },
      {
        phase: 'Failed',
        gone: true,
        outcome: 'Failed',
        cause: { code: 'database-deleted' },
      },
    ],
    [
      'deletionTimestamp',
      {
        database: database('ready', { deletionTimestamp: CREATED }),
        job: job('Running'),
      },
      { phase: 'Deleting', since: CREATED },
    ],
    [
      'deletionTimestamp after success',
      {
        database: database('ready', { deletionTimestamp: CREATED }),
        memory: { outcome: 'Succeeded' },
      },
      { phase: 'Deleting', outcome: 'Succeeded' },
    ],
    [
      'job Succeeded, database ready',
      {
        database: database('ready'),
        job: job('Succeeded', { completedAt: '2026-01-15T08:52:40Z' }),
      },
      {
        phase: 'Succeeded',
        outcome: 'Succeeded',
        since: '2026-01-15T08:52:40Z',
      },
    ],
    [
      'job Succeeded, database was ready once and is paused now',
      {
        database: database('paused'),
        job: job('Succeeded'),
        memory: { outcome: 'Succeeded', succeededJob: job('').metadata.uid },
      },
      { phase: 'Succeeded' },
    ],
    [
      'job Succeeded, database upgrading, success known from history only',
      {
        database: database('upgrading'),
        job: job('Succeeded'),
        memory: { outcome: 'Succeeded' },
      },
      { phase: 'Succeeded' },
    ],
    [
      'job Succeeded, database in error later',
      {
        database: database('error'),
        job: job('Succeeded'),
        memory: { outcome: 'Succeeded' },
      },
      { phase: 'Succeeded' },
    ],
    [
      'job Succeeded, database not ready yet',
      { database: database('importing'), job: job('Succeeded') },
      { phase: 'Importing', outcome: undefined },
    ],
    [
      'job Failed',
      {
        database: database('error'),
        job: job('Failed', {
          message: 'Job has reached the specified backoff limit',
        }),
      },
      {
        phase: 'Failed',
        outcome: 'Failed',
        cause: {
          code: 'job-failed',
          detail: 'Job has reached the specified backoff limit',
        },
      },
    ],
    [
      'job Failed, database ready again',
      { database: database('ready'), job: job('Failed') },
      { phase: 'Failed' },
    ],
    [
      'job Error for 5 s',
      {
        database: database('importing'),
        job: job('Error', { message: 'x' }),
        memory: suspected('job-error', NOW - 5_000),
      },
      { phase: 'Blocked', cause: { code: 'job-error' } },
    ],
    [
      'job Error for less',
      {
        database: database('importing'),
        job: job('Error'),
        memory: suspected('job-error', NOW - 4_999),
      },
      { phase: 'Importing', lookAgainAt: NOW + 1 },
    ],
    [
      'job Error at first sight',
      { database: database('importing'), job: job('Error') },
      { phase: 'Importing', lookAgainAt: NOW + 5_000 },
    ],
    [
      'job Running',
      {
        database: database('importing'),
        job: job('Running', { startedAt: '2026-01-15T08:41:02Z' }),
      },
      { phase: 'Importing', since: '2026-01-15T08:41:02Z' },
    ],
    [
      'no job, database ready',
      { database: database('ready') },
      { phase: 'Preparing' },
    ],
    [
      'no job, database importing',
      { database: database('importing') },
      { phase: 'Preparing' },
    ],
    [
      'job with empty status, database ready',
      { database: database('ready'), job: job(undefined) },
      { phase: 'Preparing' },
    ],
    [
      'job Pending, database importing',
      { database: database('importing'), job: job('Pending') },
      { phase: 'Preparing' },
    ],
    [
      'no job, database error for 5 s',
      {
        database: database('error', { message: 'no volume' }),
        memory: suspected('database-error'),
      },
      {
        phase: 'Blocked',
        cause: { code: 'database-error', detail: 'no volume' },
      },
    ],
    [
      'no job, database error for less',
      { database: database('error') },
      { phase: 'Provisioning', lookAgainAt: NOW + 5_000 },
    ],
    [
      'no job, database paused for 5 s',
      {
        database: database('paused', { paused: true }),
        memory: suspected('database-paused'),
      },
      { phase: 'Blocked', cause: { code: 'database-paused' } },
    ],
    [
      'no job, to be paused, still initializing',
      {
        database: database('initializing', { paused: true }),
        memory: suspected('database-paused'),
      },
      { phase: 'Blocked' },
    ],
    [
      'another suspicion starts its own 5 s',
      { database: database('paused'), memory: suspected('database-error') },
      { phase: 'Provisioning', lookAgainAt: NOW + 5_000 },
    ],
    [
      'no job, database without status',
      { database: database(undefined) },
      { phase: 'Provisioning', since: CREATED },
    ],
    [
      'no job, database new',
      { database: database('new') },
      { phase: 'Provisioning' },
    ],
    [
      'no job, database creating',
      { database: database('creating') },
      { phase: 'Provisioning' },
    ],
    [
      'no job, database initializing',
      { database: database('initializing') },
      { phase: 'Provisioning' },
    ],
    [
      'a database word from a newer Everest',
      { database: database('hibernating') },
      { phase: 'Unknown', rawPhase: 'hibernating' },
    ],
    [
      'a job word from a newer Everest',
      { database: database('importing'), job: job('Validating') },
      { phase: 'Unknown', rawPhase: 'Validating' },
    ],
    [
      'a job without its database',
      { job: job('Running') },
      { phase: 'Importing' },
    ],
  ])('%s', (_row, input, expected) => {
    expect(look(input)).toMatchObject(expected);
  });
});
