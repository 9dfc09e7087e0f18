import { useEffect } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  EngineType,
  TargetCluster,
} from '@everest-import/backstage-plugin-everest-import-common';
import { everestImportApiRef } from '../../api';
import { useAsked } from '../../hooks/useAsked';
import { offersFor } from './offers';

/** Where the person's last import went, as long as a database of the type may be made there. */
export function useLastPlace(
  clusters: TargetCluster[],
  type: EngineType | undefined,
): { cluster: string; namespace: string } | undefined {
  const api = useApi(everestImportApiRef);
  const [{ value }, ask] = useAsked(signal =>
    api.listImports({ requestedBy: 'me', limit: 1 }, { signal }),
  );
  useEffect(() => {
    if (type) {
      ask();
    }
  }, [ask, type]);
  const last = value?.items[0];
  if (!last || !type) {
    return undefined;
  }
  const { cluster, namespace } = last;
  const { areKnown, engine } = offersFor(
    { cluster, namespace, engine: { type } },
    clusters,
  );
  return areKnown && engine && !engine.reason
    ? { cluster, namespace }
    : undefined;
}
