import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  type ImportsView,
  NO_FILTER,
  readView,
  writeView,
} from './importsView';

/** Typing on, in a search that is there, is no step to go back to. */
function isSameStep(view: ImportsView, part: Partial<ImportsView>): boolean {
  return Boolean(view.q && part.q);
}

/** The view of the page's URL, and ways to another: each one a step of the browser's history. */
export function useImportsView() {
  const [search, setSearch] = useSearchParams();
  const read = useMemo(() => readView(search), [search]);
  const change = useCallback(
    (part: Partial<ImportsView>, options?: { replace?: boolean }) => {
      const { view } = readView(search);
      // Another question has pages of its own
      const next = { ...view, cursor: '', ...part };
      setSearch(writeView(search, next), {
        replace: options?.replace ?? isSameStep(view, part),
      });
    },
    [search, setSearch],
  );
  const clear = useCallback(
    () =>
      setSearch(writeView(search, { ...NO_FILTER, order: read.view.order })),
    [search, setSearch, read.view.order],
  );
  return { ...read, change, clear };
}
