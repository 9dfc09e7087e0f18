import { useCallback, useEffect, useRef, useState } from 'react';

/** A form that changes what it is told would be told for ever. */
const MOST_TIMES = 20;
/** The page around the form hands every value back once more: only then it is known what the form holds. */
const SETTLES_AFTER_MS = 50;

/**
 * A field's value and how to say another, which is said to the form until the form holds it. Each field tells the form
 * library the whole of the page as it was rendered last: of two that speak in one turn, a person and an answer that
 * just came, the first would be lost, also after it was held for a moment. Nobody else changes the value of a field.
 */
export function useHeard<T>(
  formData: unknown,
  onChange: (value: T) => void,
): [unknown, (value: T) => void] {
  const said = useRef<{ value: T; times: number }>();
  const latest = useRef(onChange);
  latest.current = onChange;
  // A field whose value stayed the same is not rendered again by the form library, and would not learn of it
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const { current } = said;
    if (!current) {
      return undefined;
    }
    if (JSON.stringify(current.value) === JSON.stringify(formData)) {
      current.times = 0;
      return undefined;
    }
    const timer = setTimeout(() => {
      if (current.times === MOST_TIMES) {
        said.current = undefined;
      } else {
        current.times += 1;
        latest.current(current.value);
      }
      setTurn(before => before + 1);
    }, SETTLES_AFTER_MS);
    return () => clearTimeout(timer);
  }, [formData, turn]);
  const say = useCallback((value: T) => {
    said.current = { value, times: 1 };
    latest.current(value);
    setTurn(before => before + 1);
  }, []);
  return [said.current ? said.current.value : formData, say];
}
