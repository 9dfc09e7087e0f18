import { appendFileSync } from 'node:fs';

/** One line of docs/benchmarks.md. */
export interface Figure {
  what: string;
  goal: string;
  measured: string;
}

/** Keeps a figure for script/bench, which asks for them; nothing otherwise. */
export function noteFigure(figure: Figure): void {
  const file = process.env.EVEREST_BENCH;
  if (file) {
    appendFileSync(file, `${JSON.stringify(figure)}\n`);
  }
}
