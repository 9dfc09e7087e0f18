import { useEffect } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { TargetReferences } from '@everest-import/backstage-plugin-everest-import-common';
import { everestImportApiRef } from '../../../api';
import { useAsked } from '../../../hooks/useAsked';

/** What a database may name where it is to be: undefined until it is known, nothing where nobody can say. */
export function useReferences(
  cluster: string | undefined,
  namespace: string | undefined,
  isWanted: boolean,
): TargetReferences | undefined {
  const api = useApi(everestImportApiRef);
  const [{ value, error, loading }, ask] = useAsked(
    async (signal, place: { cluster: string; namespace: string }) => ({
      place,
      references: await api.listReferences(place, { signal }),
    }),
  );
  useEffect(() => {
    if (isWanted && cluster && namespace) {
      ask({ cluster, namespace });
    }
  }, [ask, isWanted, cluster, namespace]);
  if (error && !loading) {
    return {};
  }
  const isOfPlace =
    value?.place.cluster === cluster && value?.place.namespace === namespace;
  return isOfPlace ? value?.references : undefined;
}
