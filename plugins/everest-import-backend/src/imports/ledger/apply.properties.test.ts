import fc from 'fast-check';
import { afterAll, evidence, NOW } from '../../__testUtils__/ledger';
import { database, job } from '../../__testUtils__/objects';
import { Evidence } from './Evidence';

const RUNS = 500;

interface Step {
  databaseStatus: string;
  jobState?: string;
  /** In seconds since the step before. */
  later: number;
}

/** One life of an import, as Everest leads it: states in the order that it has them. */
const life: fc.Arbitrary<Step[]> = fc
  .record({
    stages: fc.subarray(
      [
        ['creating', undefined],
        ['ready', undefined],
        ['importing', undefined],
        ['importing', ''],
        ['importing', 'Running'],
        ['importing', 'Error'],
        ['importing', 'Running'],
      ] as const,
      { minLength: 1 },
    ),
    end: fc.constantFrom(
      [['error', 'Failed']],
      [
        ['initializing', 'Succeeded'],
        ['ready', 'Succeeded'],
        ['paused', 'Succeeded'],
      ],
      [],
    ),
    pace: fc.array(fc.integer({ min: 0, max: 700 }), {
      minLength: 10,
      maxLength: 10,
    }),
  })
  .map(({ stages, end, pace }) =>
    [...stages, ...end].map(([databaseStatus, jobState], index) => ({
      databaseStatus: databaseStatus ?? '',
      jobState,
      later: pace[index],
    })),
  );

/** What a watch shows of it: each state under a version of its own. */
function shown(steps: Step[]): Evidence[] {
  let asOf = NOW;
  return steps.map(({ databaseStatus, jobState, later }, index) => {
    asOf += later * 1_000;
    const resourceVersion = `${100 + index}`;
    const versioned = <T extends { metadata: object }>(object: T): T => ({
      ...object,
      metadata: { ...object.metadata, resourceVersion },
    });
    return evidence({
      type: 'objects',
      database: versioned(database(databaseStatus)),
      job: jobState === undefined ? undefined : versioned(job(jobState)),
      asOf,
    });
  });
}

const evidences = life.map(shown);
/** Positions in a list of any length, to be taken modulo that. */
const positions = fc.array(fc.nat(), { minLength: 1, maxLength: 30 });

describe('the ledger, whatever comes in whatever order', () => {
  it('ends in the same words when evidence is doubled and comes late', () => {
    fc.assert(
      fc.property(evidences, positions, (inOrder, again) => {
        const expected = afterAll(inOrder);
        const muddled = inOrder.flatMap((one, index) => [
          one,
          // Some of what came before comes once more, from a replica that lags
          ...again
            .filter(position => position % inOrder.length === index)
            .map(position => inOrder[position % (index + 1)]),
        ]);
        const row = afterAll(muddled);
        expect(row?.snapshot).toEqual(expected?.snapshot);
        expect(row?.outcome).toEqual(expected?.outcome);
      }),
      { numRuns: RUNS },
    );
  });

  it('ends in the same phase when all but the last of it is lost', () => {
    fc.assert(
      fc.property(evidences, fc.integer({ min: 0 }), (inOrder, lost) => {
        const last = inOrder[inOrder.length - 1];
        const settled = { ...last, asOf: last.asOf + 10_000 };
        const kept = inOrder.filter((_, index) => (lost >> index) % 2 === 0);
        const phases = [
          [...inOrder, settled],
          [...kept, last, settled],
        ].map(all => afterAll(all)?.snapshot.phase);
        const sawReady = (all: Evidence[]) =>
          all.some(
            one =>
              one.type === 'objects' &&
              one.database?.status?.status === 'ready' &&
              one.job?.status?.state === 'Succeeded',
          );
        // That it was ready once is evidence too: who never saw that waits for it
        fc.pre(sawReady(inOrder) === sawReady([...kept, last]));
        expect(phases[1]).toBe(phases[0]);
      }),
      { numRuns: RUNS },
    );
  });

  it('never changes an end, and ends nothing without evidence that names it', () => {
    fc.assert(
      fc.property(evidences, positions, (inOrder, order) => {
        const any = [
          ...order.map(position => inOrder[position % inOrder.length]),
          evidence({ type: 'unlisted', clusterUid: 'uid-of-another' }),
        ];
        const ends = any
          .map((_, index) => afterAll(any.slice(0, index + 1)))
          .map(row => row?.outcome);
        const first = ends.findIndex(end => end !== undefined);
        const proves = any.some(
          one =>
            one.type === 'objects' &&
            ['Succeeded', 'Failed'].includes(one.job?.status?.state ?? ''),
        );
        expect(first >= 0 && !proves).toBe(false);
        const since = first < 0 ? [] : ends.slice(first);
        expect(new Set(since).size).toBeLessThanOrEqual(1);
      }),
      { numRuns: RUNS },
    );
  });
});
