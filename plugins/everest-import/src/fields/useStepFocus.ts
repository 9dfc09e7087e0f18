import { useEffect, useRef } from 'react';

/** The fields of a step come right after those of the one before went. */
const AT_ONCE_MS = 1_000;
let leftAt = -Infinity;

/**
 * The box of a field, which takes the keyboard when its step comes: the form draws its buttons anew with each step, and
 * who pressed one of them would begin at the top of the page. Nobody's keyboard is taken from elsewhere.
 */
export function useStepFocus() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follows = performance.now() - leftAt < AT_ONCE_MS;
    if (follows && document.activeElement === document.body) {
      box.current?.focus({ preventScroll: true });
    }
    return () => {
      leftAt = performance.now();
    };
  }, []);
  return box;
}
