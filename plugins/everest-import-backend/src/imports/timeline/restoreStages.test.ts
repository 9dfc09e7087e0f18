import { sampleImport } from '../../__testUtils__/sampleImport';
import { Step } from '../../everest/PhaseMemory';
import { RestoreSeen, RunEvidence } from '../evidence/RunEvidence';
import { timelineOf } from './timelineOf';

const at = (time: string) => `2026-01-15T${time}.000Z`;
const said = (time: string) => `2026-01-15T${time}Z`;

function cluster(
  createdAt: string,
  states: [state: string, time: string][],
): RestoreSeen {
  return {
    ...{ kind: 'PerconaPGCluster', name: 'shop', conditions: [] },
    ...{ state: states.at(-1)?.[0], createdAt: said(createdAt) },
    states: states.map(([state, time]) => ({ state, at: at(time) })),
  };
}

const FIRST = cluster('09:00:03', [
  ['initializing', '09:00:05'],
  ['ready', '09:04:05'],
]);
const AGAIN = cluster('09:05:10', [['initializing', '09:05:12']]);

function importer(finishedAt?: string): RunEvidence['pods'][number] {
  const startedAt = said('09:04:20');
  return {
    ...{ of: 'importer', name: 'run-1-x', uid: 'x', conditions: [] },
    createdAt: said('09:04:04'),
    containers: [
      {
        ...{ name: 'importer', restarts: 0 },
        ...(finishedAt
          ? { terminated: { startedAt, finishedAt: said(finishedAt) } }
          : { running: { startedAt } }),
      },
    ],
  };
}

const STEPS: Step[] = [
  { step: 'Provisioning', at: at('09:00:02'), status: 'creating' },
  { step: 'Preparing', at: at('09:04:02'), status: 'ready' },
  { step: 'Importing', at: at('09:04:03'), status: 'importing' },
];

/** Of an import into PostgreSQL, whose cluster the importer takes away and makes again. */
function read(steps: number, overlay: Partial<RunEvidence>, now = '09:50:00') {
  const run: RunEvidence = {
    ...{ asOf: 0, pods: [], events: [], volumeClaims: [], log: [] },
    ...{ restores: [FIRST], unread: [] },
    ...overlay,
  };
  const words = sampleImport({ requestedAt: at('09:00:00') });
  return timelineOf({
    ...{ words, run, steps: STEPS.slice(0, steps) },
    ...{ usual: new Map(), now: Date.parse(at(now)) },
  });
}
const JOB = { name: 'run-1', createdAt: said('09:04:03'), conditions: [] };

describe('the restore of an import', () => {
  it('has not begun while a PostgreSQL comes up for the first time', () => {
    const { stages, stuck } = read(1, {});
    expect(stages.at(-1)?.stage).toBe('database-created');
    expect(stuck).toMatchObject({ stage: 'database-created' });
  });

  it('is none of the cluster that was there before the importer', () => {
    const late = cluster('09:00:03', [['ready', '09:04:30']]);
    const pod = { ...importer(), containers: [] };
    const { stages, stuck } = read(3, {
      ...{ job: JOB, pods: [pod], restores: [late] },
    });
    expect(stages.map(({ stage }) => stage)).not.toContain('restore');
    expect(stuck).toMatchObject({ stage: 'pod-waiting' });
  });

  it('is told by the cluster that the importer makes', () => {
    const pods = [importer()];
    const { stages, stuck } = read(3, {
      ...{ job: JOB, pods, restores: [FIRST, AGAIN] },
    });
    expect(
      stages.filter(({ stage }) => stage === 'restore').map(({ raw }) => raw),
    ).toEqual(['PerconaPGCluster shop', 'PerconaPGCluster shop initializing']);
    expect(stuck).toBeUndefined();
  });

  it('is known by when Everest began where the Job can not be read', () => {
    const { stages } = read(3, { pods: [importer()], restores: [AGAIN] });
    expect(stages.at(-1)?.stage).toBe('restore');
  });

  it('is over with the importer: what the cluster does then is how the database becomes ready', () => {
    const restored = {
      ...AGAIN,
      states: [
        ...AGAIN.states!,
        { state: 'ready', at: at('09:09:00') },
        { state: 'initializing', at: at('09:12:00') },
      ],
    };
    const { stages, stuck } = read(3, {
      ...{ job: JOB, pods: [importer('09:10:00')], restores: [restored] },
    });
    expect(stages.at(-1)?.stage).toBe('importer-ended');
    expect(stuck).toMatchObject({ stage: 'importer-ended' });
  });
});
