import { useEffect, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { everestImportApiRef } from '../../api';

/** Names to choose from, asked for once; one that can't be had is left out, as the filter works without. */
export function useFilterChoices() {
  const api = useApi(everestImportApiRef);
  const [importers, setImporters] = useState<string[]>([]);
  const [namespaces, setNamespaces] = useState<string[]>([]);
  useEffect(() => {
    const left = new AbortController();
    const { signal } = left;
    const keep =
      <T>(set: (answer: T) => void) =>
      (answer: T) => {
        if (!signal.aborted) {
          set(answer);
        }
      };
    const ignore = () => {};
    api
      .listImporters({}, { signal })
      .then(({ items }) => items.map(({ name }) => name))
      .then(keep(setImporters), ignore);
    api
      .listTargets({ signal })
      .then(({ clusters }) =>
        clusters.flatMap(cluster => cluster.namespaces.map(({ name }) => name)),
      )
      .then(keep(setNamespaces), ignore);
    return () => left.abort();
  }, [api]);
  return { importers, namespaces };
}
