import { appendFileSync } from 'node:fs';

/** One line of docs/benchmarks.md. */
export interface Figure {
  what: string;
  goal: string;
  measured: string;
  met: boolean;
  /** Why the goal is missed, where it is. */
  cause: string;
}

/** Keeps a figure for script/bench, and shows it at once. */
export function note({ cause, met, ...figure }: Figure): void {
  const line = JSON.stringify(met ? figure : { ...figure, cause });
  process.stdout.write(`${line}\n`);
  if (process.env.EVEREST_BENCH) {
    appendFileSync(process.env.EVEREST_BENCH, `${line}\n`);
  }
}

/** The value that this share of the values does not exceed. */
export function within(share: number, values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

export const ms = (value: number) =>
  value < 100 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`;
