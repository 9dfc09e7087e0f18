import { UsualDuration } from '@everest-import/backstage-plugin-everest-import-common';
import { parseQuantity } from '../../everest/quantity';

/** How long each stage of one former import took; the first time it came, in that order. */
export type StageDurations = [stage: string, milliseconds: number][];

/** Fewer say nothing. */
export const LEAST_RUNS = 5;

const GIB = 2 ** 30;
const CLASSES: [most: number, name: string][] = [
  [10 * GIB, 'small'],
  [100 * GIB, 'medium'],
  [1_000 * GIB, 'large'],
];

/** Of databases that take about as long to import. @param size - a quantity of Kubernetes */
export function sizeClassOf(size: string | undefined): string {
  const bytes = parseQuantity(size ?? '');
  return bytes === undefined
    ? 'unknown'
    : CLASSES.find(([most]) => bytes <= most)?.[1] ?? 'huge';
}

/** By the nearest rank. @param sorted - not empty */
function percentile(sorted: number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

/** What is usual of a stage, with what is told to no one. */
export interface StageUsual extends UsualDuration {
  p95Ms: number;
}

/** Stages in their usual order, each with how long it took; only those that enough imports had. */
export function usualStages(runs: StageDurations[]): Map<string, StageUsual> {
  const durations = new Map<string, number[]>();
  const places = new Map<string, number[]>();
  for (const run of runs) {
    run.forEach(([stage, milliseconds], place) => {
      durations.set(stage, [...(durations.get(stage) ?? []), milliseconds]);
      places.set(stage, [...(places.get(stage) ?? []), place]);
    });
  }
  const placeOf = (stage: string) =>
    (places.get(stage) ?? []).reduce((sum, place) => sum + place, 0) /
    (places.get(stage)?.length ?? 1);
  return new Map(
    [...durations]
      .filter(([, all]) => all.length >= LEAST_RUNS)
      .sort(([one], [other]) => placeOf(one) - placeOf(other))
      .map(([stage, all]) => {
        const sorted = [...all].sort((one, other) => one - other);
        return [
          stage,
          {
            medianMs: percentile(sorted, 0.5),
            p90Ms: percentile(sorted, 0.9),
            p95Ms: percentile(sorted, 0.95),
            runs: sorted.length,
          },
        ];
      }),
  );
}
