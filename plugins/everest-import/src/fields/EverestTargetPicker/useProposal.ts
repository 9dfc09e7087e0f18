import { useEffect, useRef } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { TargetCluster } from '@everest-import/backstage-plugin-everest-import-common';
import { everestImportApiRef } from '../../api';
import { freeName } from '../../components/ImportAgain/freeName';
import { useAsked } from '../../hooks/useAsked';
import { offersFor } from './offers';
import {
  type Proposal,
  type ProposedFor,
  proposeTarget,
  withProposal,
} from './proposal';
import type { TargetValue } from './TargetValue';
import { useLastPlace } from './useLastPlace';

/**
 * What was proposed last, for the backup of then: form data has no place for it, and the field is gone while another
 * page of the form is shown. Only parts that still say the same are taken back by it.
 */
let last: Proposal | undefined;

/** Names that imports of this place have, among those that begin like this one. */
function useTaken(
  cluster: string | undefined,
  namespace: string | undefined,
  name: string | undefined,
): ReadonlySet<string> | undefined {
  const api = useApi(everestImportApiRef);
  const [{ value }, ask] = useAsked(async (signal, q: string) => {
    const { items } = await api.listImports(
      { cluster, namespace, q, limit: 500 },
      { signal },
    );
    return new Set(items.filter(({ gone }) => !gone).map(one => one.name));
  });
  useEffect(() => {
    if (cluster && namespace && name) {
      ask(name);
    }
  }, [ask, cluster, namespace, name]);
  return value;
}

/** Fills in what the chosen backup makes of the target, once for each that is chosen: what somebody changes after that is theirs. */
export function useProposal(
  value: TargetValue,
  clusters: TargetCluster[],
  backup: ProposedFor | undefined,
  spaceFactor: number | undefined,
) {
  const done = useRef<string>();
  const { cluster, namespace } = value;
  const place = useLastPlace(clusters, backup?.engine);
  const proposal: Proposal = backup
    ? {
        ...place,
        ...proposeTarget(
          backup,
          offersFor(value, clusters).namespace?.engines,
          spaceFactor,
        ),
      }
    : {};
  const taken = useTaken(cluster, namespace, proposal.name);
  if (proposal.name && taken?.has(proposal.name)) {
    proposal.name = freeName(proposal.name, taken);
  }
  const key = JSON.stringify([cluster, namespace, proposal]);
  const isNew = backup !== undefined && done.current !== key;
  // A form that was begun anew knows nothing of what the one before it was told
  const before = value.engine?.type ? last : undefined;
  return {
    proposal,
    proposed: isNew ? withProposal(value, proposal, before) : value,
    /** To be called once the form holds what was proposed. */
    keep() {
      if (isNew) {
        done.current = key;
        last = proposal;
      }
    },
  };
}
