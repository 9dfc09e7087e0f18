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
): { last?: { cluster: string; namespace: string }; isAnswered: boolean } {
  const api = useApi(everestImportApiRef);
  const [{ value, error }, ask] = useAsked(signal =>
    api.listImports({ requestedBy: 'me', limit: 1 }, { signal }),
  );
  useEffect(() => {
    if (type) {
      ask();
    }
  }, [ask, type]);
  const isAnswered = !type || !!value || !!error;
  const last = value?.items[0];
  if (!last || !type) {
    return { isAnswered };
  }
  const { cluster, namespace } = last;
  const { areKnown, engine } = offersFor(
    { cluster, namespace, engine: { type } },
    clusters,
  );
  const isUsable = areKnown && engine && !engine.reason;
  return { last: isUsable ? { cluster, namespace } : undefined, isAnswered };
}
