import type { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { importIn } from '../../../dev/mockData';
import { stagesOf } from './stagesOf';

const AT = {
  requestedAt: '2026-11-23T12:00:00.000Z',
  startedAt: '2026-11-23T12:05:00.000Z',
  finishedAt: '2026-11-23T12:15:00.000Z',
};
const NOW = Date.parse('2026-11-23T12:20:00.000Z');
const { startedAt: _never, finishedAt: _neither, ...ONLY_REQUESTED } = AT;
const { finishedAt: _not, ...STARTED } = AT;

function words(item: Partial<Import>, phase: Import['phase'] = 'Importing') {
  const {
    startedAt: _s,
    finishedAt: _f,
    outcome: _o,
    ...rest
  } = importIn(phase, 20);
  return stagesOf({ ...rest, ...item }, NOW).map(
    ({ id, state, ms }) =>
      `${id} ${state}${ms === undefined ? '' : ` ${ms / 60_000} min`}`,
  );
}

describe('stagesOf', () => {
  it.each<{ phase: Import['phase']; item: Partial<Import>; shown: string[] }>([
    {
      phase: 'Requested',
      item: ONLY_REQUESTED,
      shown: ['requested current', 'database open', 'import open', 'done open'],
    },
    {
      phase: 'Provisioning',
      item: ONLY_REQUESTED,
      shown: [
        'requested done',
        'database current 20 min',
        'import open',
        'done open',
      ],
    },
    {
      phase: 'Importing',
      item: STARTED,
      shown: [
        'requested done',
        'database done 5 min',
        'import current 15 min',
        'done open',
      ],
    },
    {
      phase: 'Succeeded',
      item: { ...AT, outcome: 'Succeeded' },
      shown: [
        'requested done',
        'database done 5 min',
        'import done 10 min',
        'done done',
      ],
    },
    {
      phase: 'Failed',
      item: { ...AT, outcome: 'Failed' },
      shown: [
        'requested done',
        'database done 5 min',
        'import stopped 10 min',
        'done open',
      ],
    },
    {
      phase: 'Failed',
      item: { ...ONLY_REQUESTED, finishedAt: AT.finishedAt },
      shown: [
        'requested done',
        'database stopped 15 min',
        'import open',
        'done open',
      ],
    },
    {
      phase: 'Blocked',
      item: ONLY_REQUESTED,
      shown: [
        'requested done',
        'database held 20 min',
        'import open',
        'done open',
      ],
    },
    ...(
      [
        { status: 'ready', ready: true },
        { status: 'importing', ready: false },
      ] as const
    ).map(database => ({
      phase: 'Blocked' as const,
      item: { ...ONLY_REQUESTED, phaseSince: AT.startedAt, database },
      shown: [
        'requested done',
        'database done 5 min',
        'import held 15 min',
        'done open',
      ],
    })),
    {
      phase: 'Blocked',
      item: {
        ...ONLY_REQUESTED,
        database: { status: 'ready', ready: true },
        cause: {
          ...{ code: 'database-paused', title: '', detail: '', remedy: '' },
        },
      },
      shown: [
        'requested done',
        'database held 20 min',
        'import open',
        'done open',
      ],
    },
    {
      phase: 'Preparing',
      item: { ...ONLY_REQUESTED, phaseSince: AT.startedAt },
      shown: [
        'requested done',
        'database done 5 min',
        'import current 15 min',
        'done open',
      ],
    },
    {
      phase: 'Deleting',
      item: { ...AT, outcome: 'Succeeded' },
      shown: [
        'requested done',
        'database done 5 min',
        'import done 10 min',
        'done done',
      ],
    },
    {
      phase: 'Unknown',
      item: { ...STARTED, gone: true },
      shown: [
        'requested done',
        'database done 5 min',
        'import stopped',
        'done open',
      ],
    },
  ])('says of $phase with $item: $shown', ({ phase, item, shown }) => {
    expect(words(item, phase)).toEqual(shown);
  });

  it('never looks well where data is in danger', () => {
    const cause = {
      ...{ code: 'data-overwritten', title: '', detail: '', remedy: '' },
    };
    expect(words({ ...AT, outcome: 'Succeeded', cause }, 'Succeeded')).toEqual([
      'requested done',
      'database done 5 min',
      'import done 10 min',
      'done held',
    ]);
  });

  it('has no stage for the database of a job that was made by hand', () => {
    expect(words({ ...STARTED, origin: 'manual' })).toEqual([
      'requested done',
      'import current 15 min',
      'done open',
    ]);
  });

  it('takes no time for less than nothing where clocks differ', () => {
    const early = { ...AT, requestedAt: '2026-11-23T12:06:00.000Z' };
    expect(words(early)[1]).toBe('database done 0 min');
  });
});
