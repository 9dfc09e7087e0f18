import { useEffect } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { everestImportApiRef } from '../../api';
import { useAsked } from '../../hooks/useAsked';

/** As much of a name as stays when a number is put behind it. */
const STEM = 18;

/** Names that imports of a place have, among those that begin like this one; a failure says that none is known. */
export function useTaken(
  cluster: string | undefined,
  namespace: string | undefined,
  name: string | undefined,
): { names: ReadonlySet<string>; isAnswered: boolean } {
  const api = useApi(everestImportApiRef);
  const q = name?.replace(/-\d{1,3}$/, '').slice(0, STEM);
  const [{ value, error }, ask] = useAsked(
    async (
      signal,
      place: { cluster: string; namespace: string; q: string },
    ) => {
      const { items } = await api.listImports(
        { ...place, limit: 500 },
        { signal },
      );
      const living = items.filter(({ gone }) => !gone);
      return { place, names: new Set(living.map(one => one.name)) };
    },
  );
  useEffect(() => {
    if (cluster && namespace && q) {
      ask({ cluster, namespace, q });
    }
  }, [ask, cluster, namespace, q]);
  const isOfPlace =
    value?.place.cluster === cluster &&
    value?.place.namespace === namespace &&
    value?.place.q === q;
  return {
    names: value && isOfPlace ? value.names : new Set(),
    isAnswered: !(cluster && namespace && q) || isOfPlace || !!error,
  };
}
