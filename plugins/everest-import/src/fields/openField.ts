import { headOfStep } from './formSteps';
import { TOUCHES } from './touches';

/** What takes something from a person, or folds it away. */
const INPUTS = 'input:enabled, select:enabled, textarea:enabled';
/** What is loaded once a page is open, and shows an input only then. */
const GIVES_UP_AFTER_MS = 15_000;
const ENDS_AT = [...TOUCHES, 'wheel'] as const;

/** A field of the form, and the input in it. */
export interface Goal {
  /** The id that the form library gives the field. */
  id: string;
  /** What the ids of its inputs have after it: the first that is shown is the one. None is all of the field. */
  inputs: readonly string[];
  /** Whether it is folded away at first. */
  isFolded?: boolean;
}

/** What every field of ours has, which is no one input. */
const titleId = ({ id }: Goal) => `${id}-title`;

function fieldOn(goal: Goal): HTMLElement | null | undefined {
  return (
    document
      .getElementById(titleId(goal))
      ?.closest<HTMLElement>('[role="group"]') ??
    document.getElementById(goal.id)
  );
}

function inputOn({ id, inputs }: Goal): HTMLElement | undefined {
  return inputs
    .map(ending => document.getElementById(`${id}${ending}`))
    .map(at => (at?.matches(INPUTS) ? at : at?.querySelector(INPUTS)))
    .find((at): at is HTMLElement => at instanceof HTMLElement);
}

function headTo(goal: Goal, from: Element) {
  return headOfStep(titleId(goal), from) ?? headOfStep(goal.id, from);
}

/** Ends when somebody does something by themselves: nobody's keyboard is taken from elsewhere. */
function untilTouched(): { signal: AbortSignal; end: () => void } {
  const controller = new AbortController();
  const { signal } = controller;
  const end = () => controller.abort();
  const timer = setTimeout(end, GIVES_UP_AFTER_MS);
  ENDS_AT.forEach(touch => document.addEventListener(touch, end, true));
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    ENDS_AT.forEach(touch => document.removeEventListener(touch, end, true));
  });
  return { signal, end };
}

/** What is on the page, or comes to it before the signal; undefined otherwise. */
function appears<T>(
  find: () => T | null | undefined,
  signal: AbortSignal,
): Promise<T | undefined> {
  return new Promise(resolve => {
    const observer = new MutationObserver(look);
    const stop = (found?: T) => {
      observer.disconnect();
      resolve(found);
    };
    function look() {
      const found = signal.aborted ? undefined : find();
      if (found || signal.aborted) {
        stop(found ?? undefined);
      }
    }
    observer.observe(document.body, {
      ...{ subtree: true, childList: true },
      attributeFilter: ['id', 'disabled'],
    });
    signal.addEventListener('abort', () => stop());
    look();
  });
}

function goTo(element: HTMLElement, block: ScrollLogicalPosition): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block });
}

/** Gives an input the keyboard, and brings it into sight, also where it is folded away. */
export function goToInput(input: HTMLElement): void {
  const fold = input.closest('details');
  if (fold) {
    fold.open = true;
  }
  goTo(input, 'center');
}

/** What is found later, and shown above, would move it away. */
function stayAt(element: HTMLElement): undefined {
  element.scrollIntoView({ block: 'center' });
}

/** Whether there is a way from the page that something is on to a field: on the same page, or on one before it. */
export function canOpen(goal: Goal, from: Element): boolean {
  return !!fieldOn(goal) || !!headTo(goal, from);
}

/**
 * Opens the page of a field, and gives its input the keyboard as soon as it is there; the field has it until then, or if
 * it has no such input now. Ends when somebody does something, or some seconds later. Does nothing where there is no way.
 */
export async function openField(goal: Goal, from: Element): Promise<void> {
  if (!fieldOn(goal)) {
    headTo(goal, from)?.click();
  }
  const { signal, end } = untilTouched();
  const field = await appears(() => fieldOn(goal), signal);
  if (field) {
    goTo(field, 'start');
    const fold =
      goal.isFolded &&
      (await appears(() => field.querySelector('details'), signal));
    if (fold) {
      fold.open = true;
    }
    const input =
      goal.inputs.length > 0 && (await appears(() => inputOn(goal), signal));
    if (input) {
      goToInput(input);
      await appears(() => stayAt(input), signal);
    }
  }
  end();
}
