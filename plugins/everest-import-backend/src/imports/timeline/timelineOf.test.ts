import { sampleImport } from '../../__testUtils__/sampleImport';
import { Step } from '../../everest/PhaseMemory';
import { RunEvidence } from '../evidence/RunEvidence';
import { durationsOf, timelineOf, TimelineInput } from './timelineOf';
import { usualStages } from './usual';

const at = (time: string) => `2026-01-15T${time}.000Z`;
const said = (time: string) => `2026-01-15T${time}Z`;
const NOW = Date.parse(at('09:30:00'));

const STEPS: Step[] = [
  { step: 'checked', at: at('09:00:00') },
  { step: 'secrets-made', at: at('09:00:01') },
  { step: 'Provisioning', at: at('09:00:02'), status: 'creating' },
  { step: 'Preparing', at: at('09:04:02'), status: 'ready' },
  { step: 'Importing', at: at('09:04:03'), status: 'importing' },
];
const RUN: RunEvidence = {
  asOf: NOW,
  job: { name: 'run-1', createdAt: said('09:04:03'), conditions: [] },
  pods: [
    {
      ...{ of: 'importer', name: 'run-1-x', uid: 'x' },
      createdAt: said('09:04:03'),
      conditions: [],
      containers: [
        {
          ...{ name: 'importer', image: 'registry.test/a:1', restarts: 0 },
          running: { startedAt: said('09:04:20') },
        },
      ],
    },
  ],
  events: [
    {
      ...{ kind: 'Pod', name: 'run-1-x', reason: 'Pulling', count: 1 },
      message: 'Pulling image "registry.test/a:1"',
      firstAt: said('09:04:05'),
    },
  ],
  volumeClaims: [],
  restores: [
    {
      ...{ kind: 'PerconaXtraDBClusterRestore', name: 'ca6822c9' },
      ...{ state: 'Restoring', conditions: [] },
      createdAt: said('09:05:00'),
      states: [
        { state: 'Starting', at: at('09:05:02') },
        { state: 'Restoring', at: at('09:06:00') },
      ],
    },
  ],
  log: [],
  unread: [],
};
const WORDS = sampleImport({ requestedAt: at('09:00:00') });

const read = (change: Partial<TimelineInput> = {}) =>
  timelineOf({
    ...{ words: WORDS, steps: STEPS, run: RUN, usual: new Map(), now: NOW },
    ...change,
  });
const names = (change?: Partial<TimelineInput>) =>
  read(change).stages.map(({ stage }) => stage);

describe('the timeline of an import', () => {
  it('is its way so far, with how long each stage took and who says so', () => {
    const { stages, live } = read();
    expect(live).toBe(true);
    expect(
      stages.map(({ stage, durationMs = 0, source }) => [
        stage,
        durationMs / 1_000,
        source,
      ]),
    ).toEqual([
      ['requested', 0, 'portal'],
      ['checked', 1, 'portal'],
      ['secrets-made', 1, 'portal'],
      ['database-created', 240, 'database'],
      ['database-ready-empty', 1, 'database'],
      ['importing', 0, 'job'],
      ['job-created', 0, 'job'],
      ['pod-waiting', 2, 'pod'],
      ['pod-pulling', 15, 'event'],
      ['importer-started', 40, 'pod'],
      ['restore', 2, 'restore'],
      ['restore', 58, 'restore'],
      ['restore', 1_440, 'restore'],
    ]);
    expect(stages.at(-1)?.raw).toBe(
      'PerconaXtraDBClusterRestore ca6822c9 Restoring',
    );
  });

  it('ends with the import', () => {
    const words = sampleImport({ ...WORDS, outcome: 'Succeeded' });
    const { live, stages, next, stuck } = read({
      words,
      steps: [...STEPS, { step: 'Succeeded', at: at('09:20:00') }],
    });
    expect({ live, next, stuck }).toEqual({ live: false, next: [] });
    expect(stages.at(-1)).toEqual({
      ...{ stage: 'ready', at: at('09:20:00') },
      ...{ source: 'database', raw: 'Succeeded' },
    });
  });

  it('puts what came in one second in its order: most of what tells of it counts no less', () => {
    const steps = [...STEPS, { step: 'Succeeded', at: at('09:20:00') }];
    const [pod] = RUN.pods;
    const terminated = { finishedAt: '2026-01-15T09:20:00.400Z', exitCode: 0 };
    const containers = [{ name: 'importer', restarts: 0, terminated }];
    const run = { ...RUN, pods: [{ ...pod, containers }] };
    expect(names({ steps, run }).slice(-2)).toEqual([
      'importer-ended',
      'ready',
    ]);
  });

  it('names restarts and ends of the importer, without its last words', () => {
    const [pod] = RUN.pods;
    const end = { finishedAt: said('09:10:00'), exitCode: 1, reason: 'Error' };
    const { stages } = read({
      run: {
        ...RUN,
        pods: [
          {
            ...pod,
            containers: [
              {
                ...{ name: 'importer', restarts: 1 },
                terminated: { ...end, message: 'a line of the log' },
                before: {
                  ...{ startedAt: said('09:04:20'), exitCode: 137 },
                  ...{ finishedAt: said('09:08:00'), reason: 'OOMKilled' },
                },
              },
            ],
          },
        ],
      },
    });
    const of = (name: string) => stages.find(({ stage }) => stage === name);
    expect(of('importer-restarted')).toMatchObject({
      at: at('09:08:00'),
      raw: 'importer 1 OOMKilled 137',
    });
    expect(of('importer-ended')).toMatchObject({
      at: at('09:10:00'),
      raw: 'importer Error 1',
    });
  });

  it('shows what this release does not know under other, as it stands there', () => {
    const steps = [...STEPS, { step: 'Levitating', at: at('09:29:00') }];
    expect(read({ steps }).stages.at(-1)).toMatchObject({
      stage: 'other',
      raw: 'Levitating',
    });
  });

  it('is what the words say where nothing else was kept', () => {
    const words = sampleImport({
      ...{ origin: 'kubernetes', phase: 'Succeeded', outcome: 'Succeeded' },
      requestedAt: at('09:00:00'),
      startedAt: at('09:05:00'),
      phaseSince: at('09:20:00'),
    });
    expect(names({ words, steps: [], run: undefined })).toEqual([
      'database-created',
      'importing',
      'ready',
    ]);
  });

  it('leaves out what has no time', () => {
    const [pod] = RUN.pods;
    expect(
      names({
        steps: STEPS.slice(0, 3),
        run: {
          ...RUN,
          job: { name: 'run-1', createdAt: 'never', conditions: [] },
          pods: [{ ...pod, createdAt: undefined, containers: [] }],
          ...{ events: [], restores: [] },
        },
      }),
    ).toEqual(['requested', 'checked', 'secrets-made', 'database-created']);
  });
});

describe('what former imports tell', () => {
  const runs = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      durationsOf(
        sampleImport({ ...WORDS, outcome: 'Succeeded' }),
        [...STEPS, { step: 'Succeeded', at: at(`09:${20 + (index % 20)}:00`) }],
        RUN,
      ),
    );

  it('is nothing under five', () => {
    const usual = usualStages(runs(4));
    expect(
      read({ steps: STEPS.slice(0, 3), run: undefined, usual }).next,
    ).toEqual([]);
  });

  it('is what comes next and how long it took', () => {
    const { next, stages } = read({
      steps: STEPS.slice(0, 4),
      run: undefined,
      usual: usualStages(runs(20)),
    });
    expect(stages.at(-2)?.usual).toEqual({
      ...{ medianMs: 240_000, p90Ms: 240_000, runs: 20 },
    });
    expect(next.map(({ stage }) => stage)).toEqual([
      'importing',
      'job-created',
      'pod-waiting',
      'pod-pulling',
      'importer-started',
      'restore',
      'ready',
    ]);
    // From 09:05 to between 09:20 and 09:39
    expect(next[5].usual).toEqual({
      medianMs: 24 * 60_000,
      p90Ms: 32 * 60_000,
      runs: 20,
    });
  });

  it('is where an import is stuck: past what 95 of 100 took', () => {
    const usual = usualStages(runs(20));
    const stuckAt = (time: string) =>
      read({ usual, now: Date.parse(at(time)) }).stuck;
    // Its last state is of 09:06, and nineteen of twenty had restored for less than 33 minutes
    expect(stuckAt('09:30:00')).toBeUndefined();
    expect(stuckAt('09:45:00')).toMatchObject({
      stage: 'restore',
      forMs: 39 * 60_000,
      limitMs: 33 * 60_000,
      lookAt: expect.stringContaining("engine's operator"),
    });
  });

  it('is not needed where a stage has a limit of its own', () => {
    const run = { ...RUN, pods: [], events: [], restores: [] };
    const stuckAt = (time: string) =>
      read({ run, now: Date.parse(at(time)) }).stuck;
    expect(stuckAt('09:09:00')).toBeUndefined();
    expect(stuckAt('09:09:10')).toMatchObject({
      stage: 'job-created',
      limitMs: 300_000,
    });
  });

  it.each<[string, RunEvidence | undefined]>([
    ['nothing of its run is known', undefined],
    [
      'a right is missing that would tell',
      {
        ...RUN,
        ...{ job: undefined, pods: [], events: [], restores: [] },
        unread: [
          {
            part: 'job',
            right: { verb: 'get', group: 'batch', plural: 'jobs' },
          },
        ],
      },
    ],
  ])('is claimed of no run where %s', (_what, run) => {
    const usual = usualStages(runs(20));
    const late = { now: Date.parse(at('23:00:00')), run, usual };
    expect(read(late).stages.at(-1)?.stage).toBe('importing');
    expect(read(late).stuck).toBeUndefined();
    expect(read({ ...late, steps: STEPS.slice(0, 3) }).stuck).toMatchObject({
      stage: 'database-created',
    });
  });

  it('lets an importer run for as long as it takes where nobody knows', () => {
    expect(
      read({ run: { ...RUN, restores: [] }, now: Date.parse(at('23:00:00')) })
        .stuck,
    ).toBeUndefined();
  });
});
