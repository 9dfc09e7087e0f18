/*
 * The scaffolder's form gives its fields no way to another of its steps. Its own heads do: those of the steps that are
 * done lead back by a click, and say so by their cursor (in all releases since 2.1.0 of its package; values and secrets
 * are kept above the steps). They have no role and their words are the template's, so they are known by the classes of
 * Material UI. Where Backstage draws its steps by something else, nothing is found here, and no link is offered.
 */
const STEPS = '.MuiStepper-root';
const STEP = '.MuiStep-root';
const DONE = '.MuiStep-completed';
const HEAD = '.MuiStepLabel-root';

/** By the row of steps of one form: the step that an element was on, by its id. Its row stays as long as the form. */
const seen = new WeakMap<Element, Map<string, Element>>();

/** The row of steps above the page that something is on. */
function stepsOf(inside: Element): Element | undefined {
  for (let at: Element | null = inside; at; at = at.parentElement) {
    if (at.previousElementSibling?.matches(STEPS)) {
      return at.previousElementSibling;
    }
  }
  return undefined;
}

/** Keeps in mind which step shows what is on the page of this field: asked for when the page comes. */
export function noteStep(field: Element): void {
  const steps = stepsOf(field);
  const step = steps?.querySelector(`${STEP}:not(${DONE})`);
  if (!steps || !step) {
    return;
  }
  const of = seen.get(steps) ?? new Map<string, Element>();
  seen.set(steps, of);
  field
    .closest('form')
    ?.querySelectorAll('[id]')
    .forEach(({ id }) => of.set(id, step));
}

/**
 * What leads, by a click, from the page that something is on back to the step that an element was on. Undefined where it
 * was on none, or on one that is not to be had any more.
 */
export function headOfStep(id: string, from: Element): HTMLElement | undefined {
  const steps = stepsOf(from);
  const step = steps && seen.get(steps)?.get(id);
  const isDone = step?.isConnected && step.matches(DONE);
  const head = isDone ? step.querySelector<HTMLElement>(HEAD) : undefined;
  return head?.style.cursor === 'pointer' ? head : undefined;
}
