import { useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  type Backup,
  type LookedBackup,
  MOST_LOOKED_AT,
} from '@everest-import/backstage-plugin-everest-import-common';
import { everestImportApiRef } from '../../../api';
import { type Failure, failuresOf } from '../../failures';
import type { Sight } from '../useSearch';

/** One that was replaced since is another. */
const keyOf = ({ path, time, sizeBytes }: Backup) =>
  JSON.stringify([path, time, sizeBytes]);

/** Looks into what is on the page and was not looked into yet, once each. */
export function useLooked(sight: Sight, shown: Backup[]) {
  const api = useApi(everestImportApiRef);
  const [looked, setLooked] = useState(new Map<string, LookedBackup>());
  const [failures, setFailures] = useState<Failure[]>([]);
  const asked = useRef(new Set<string>());
  const left = useRef<AbortController>();
  useEffect(() => {
    const controller = new AbortController();
    const known = asked.current;
    left.current = controller;
    return () => {
      controller.abort();
      // Who comes back asks again
      known.clear();
    };
  }, []);
  useEffect(() => {
    const signal = left.current!.signal;
    const unread = shown.filter(
      backup => backup.unread && !asked.current.has(keyOf(backup)),
    );
    unread.forEach(backup => asked.current.add(keyOf(backup)));
    const look = async (some: Backup[]) => {
      try {
        const paths = some.map(({ path }) => path);
        const { items } = await api.lookAtBackups(
          { ...sight, paths },
          { signal },
        );
        setLooked(
          before =>
            new Map([
              ...before,
              ...some.map((backup, at) => [keyOf(backup), items[at]] as const),
            ]),
        );
      } catch (error) {
        if (!signal.aborted) {
          setFailures(failuresOf(error as Error));
        }
      }
    };
    for (let at = 0; at < unread.length; at += MOST_LOOKED_AT) {
      look(unread.slice(at, at + MOST_LOOKED_AT));
    }
  });
  return {
    failures,
    /** What is known of one by now; undefined where nobody looked into it. */
    of: (backup: Backup) => looked.get(keyOf(backup)),
  };
}
