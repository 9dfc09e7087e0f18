import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { Step } from '../../everest/PhaseMemory';

/** Of an import that is blocked and goes on all day: how it began, and what was last. */
const FIRST = 20;
const LAST = 30;

function bounded(steps: Step[]): Step[] {
  return steps.length <= FIRST + LAST
    ? steps
    : [...steps.slice(0, FIRST), ...steps.slice(-LAST)];
}

/**
 * The steps of an import with the phase that its words are in now; the time of the same phase may be known better than
 * before.
 */
export function withPhase(
  steps: Step[] = [],
  { phase, phaseSince, cause, database }: Import,
): Step[] {
  const last = steps.at(-1);
  const step: Step = {
    step: phase,
    at: phaseSince,
    ...(cause && { cause: cause.code }),
    ...(database.status && { status: database.status }),
  };
  if (last?.step !== phase) {
    return bounded([...steps, step]);
  }
  return [...steps.slice(0, -1), { ...step, ...last, at: phaseSince }];
}
