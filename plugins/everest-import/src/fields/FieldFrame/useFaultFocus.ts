import { type RefObject, useEffect, useRef } from 'react';
import { goToInput } from '../openField';

const WRONG = '[aria-invalid="true"]:enabled';
const BUTTON = '[type="submit"]';

/**
 * Leads who pressed Next to the input that keeps the form where it is: the form says so at its top, which may be far out
 * of sight. The keyboard is taken from that button alone, or from where it was lost with it.
 *
 * @param faults - what the form says of the field
 */
export function useFaultFocus(
  box: RefObject<HTMLElement>,
  faults: readonly string[] | undefined,
) {
  const isAsked = useRef(false);
  useEffect(() => {
    const form = box.current?.closest('form');
    const onSubmit = () => {
      isAsked.current = true;
    };
    form?.addEventListener('submit', onSubmit, true);
    return () => form?.removeEventListener('submit', onSubmit, true);
  }, [box]);
  useEffect(() => {
    if (!isAsked.current || !faults?.length) {
      return;
    }
    isAsked.current = false;
    const at = document.activeElement;
    const wrong = box.current?.querySelector<HTMLElement>(WRONG);
    if (wrong && (at === document.body || at?.matches(BUTTON))) {
      goToInput(wrong);
    }
  }, [box, faults]);
}
