import { useCallback, useEffect, useRef } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { everestImportApiRef } from '../../api';
import { isRunning } from '../../hooks/useImports';
import { usePolled } from '../../hooks/usePolled';
import { statusOf } from '../LoadFailure';

/** How often a 404 is asked again before it is believed: a template's link may come before the object. */
const PATIENCE = 3;

/**
 * One run by its id, or the newest run of a name; `awaited` while a 404 to a name may still mean that it is being
 * created.
 */
export function useImport(wanted: {
  id?: string;
  cluster?: string;
  namespace?: string;
  name?: string;
}) {
  const { id, cluster = '', namespace = '', name = '' } = wanted;
  const api = useApi(everestImportApiRef);
  const misses = useRef(0);
  const load = useCallback(
    async (signal: AbortSignal) => {
      try {
        const item = id
          ? await api.getImportById(id, { signal })
          : await api.getImport({ cluster, namespace, name }, { signal });
        misses.current = 0;
        return item;
      } catch (error) {
        if (!signal.aborted && statusOf(error as Error) === 404) {
          misses.current += 1;
        }
        throw error;
      }
    },
    [api, id, cluster, namespace, name],
  );
  useEffect(() => {
    misses.current = 0;
  }, [load]);
  const isAwaited = (error?: Error) =>
    !id && statusOf(error) === 404 && misses.current <= PATIENCE;
  const polled = usePolled(load, ({ value, error }) =>
    value ? isRunning(value) : isAwaited(error),
  );
  return { ...polled, awaited: !polled.value && isAwaited(polled.error) };
}
