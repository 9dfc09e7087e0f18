import { useCallback, useRef } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { ImportsReply } from '@everest-import/backstage-plugin-everest-import-common';
import { everestImportApiRef } from '../../api';
import { isRunning } from '../../hooks/useImports';
import { usePolled } from '../../hooks/usePolled';
import { type ImportsView, readView, toQuery, writeView } from './importsView';

export const PAGE_SIZE = 20;

/**
 * The page of imports that a view asks for. The one before stays, `isStale`, until there is an answer, so that neither
 * a filter nor a step to the next page empties the table.
 */
export function useImportsList(view: ImportsView) {
  const api = useApi(everestImportApiRef);
  // As text, the same view stays the same however often the page is drawn
  const asked = String(writeView(new URLSearchParams(), view));
  const load = useCallback(
    (signal: AbortSignal) => {
      const query = toQuery(readView(new URLSearchParams(asked)).view);
      return api.listImports({ ...query, limit: PAGE_SIZE }, { signal });
    },
    [api, asked],
  );
  const state = usePolled(
    load,
    ({ value }) => value?.items.some(isRunning) ?? false,
  );
  const last = useRef<ImportsReply>();
  last.current = state.value ?? last.current;
  return {
    ...state,
    value: last.current,
    isStale: !state.value && Boolean(last.current),
    loading: state.loading && !last.current,
  };
}
