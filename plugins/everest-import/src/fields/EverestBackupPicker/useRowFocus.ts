import { useEffect, useRef } from 'react';
import type { BackupsListReply } from '@everest-import/backstage-plugin-everest-import-common';

/** Says which of the rows is next, by the paths of all of them. */
type Choice = (paths: string[]) => number;

/**
 * Keeps the keyboard in a folder's rows while they change under it: it waits on the box around them, and goes on with a
 * row once there are new ones, unless somebody has gone elsewhere meanwhile.
 */
export function useRowFocus(reply: BackupsListReply | undefined) {
  const box = useRef<HTMLDivElement>(null);
  const choice = useRef<Choice>();
  useEffect(() => {
    const choose = choice.current;
    if (!reply || !choose || !box.current) {
      return;
    }
    choice.current = undefined;
    const { activeElement, body } = document;
    if (activeElement !== body && !box.current.contains(activeElement)) {
      return;
    }
    const rows = [
      ...box.current.querySelectorAll<HTMLElement>('[data-path]'),
    ].filter(row => row.tabIndex >= 0);
    const at = choose(rows.map(row => row.dataset.path ?? ''));
    (rows[at] ?? box.current).focus();
  }, [reply]);
  return {
    box,
    goTo(next: Choice) {
      choice.current = next;
      box.current?.focus();
    },
    /** The paths that are there now. */
    paths: () =>
      [...(reply?.folders ?? []), ...(reply?.objects ?? [])].map(
        ({ path }) => path,
      ),
  };
}
