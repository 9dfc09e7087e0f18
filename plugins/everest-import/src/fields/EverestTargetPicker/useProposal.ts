import { useRef } from 'react';
import type { TargetCluster } from '@everest-import/backstage-plugin-everest-import-common';
import { freeName } from '../../components/ImportAgain/freeName';
import { offersFor } from './offers';
import {
  type Proposal,
  type ProposedFor,
  proposeTarget,
  withProposal,
} from './proposal';
import type { TargetValue } from './TargetValue';
import { useLastPlace } from './useLastPlace';
import { useTaken } from './useTaken';

/** What a target follows. */
export interface Followed {
  backup?: ProposedFor;
  /** How many times the backup's size its importer says that it takes. */
  spaceFactor?: number;
  /** Whether the importer was asked, where one is chosen. */
  isRead: boolean;
}

/**
 * What was proposed last, for the backup of then: form data has no place for it, and the field is gone while another
 * page of the form is shown. Only parts that still say the same are taken back by it.
 */
let last: { key: string; proposal: Proposal } | undefined;

/** Fills in what the chosen backup makes of the target, once for each that is chosen: what somebody changes after that is theirs. */
export function useProposal(
  value: TargetValue,
  clusters: TargetCluster[],
  { backup, spaceFactor, isRead }: Followed,
) {
  const done = useRef<string>();
  const { cluster, namespace, engine, profile } = value;
  const place = useLastPlace(clusters, backup?.engine);
  const proposal: Proposal = backup
    ? {
        ...place.last,
        ...proposeTarget(
          backup,
          offersFor(value, clusters).namespace?.engines,
          spaceFactor,
        ),
      }
    : {};
  const taken = useTaken(cluster, namespace, proposal.name);
  if (proposal.name && taken.names.has(proposal.name)) {
    proposal.name = freeName(proposal.name, taken.names);
  }
  const key = JSON.stringify([cluster, namespace, proposal]);
  // No link says them, and this field always does
  const isFilled = engine?.replicas !== undefined || profile !== undefined;
  // Of a form that is filled in nothing is taken back by half of an answer
  const isReady = !isFilled || (isRead && taken.isAnswered && place.isAnswered);
  const isAsLeft = isFilled && !done.current && last?.key === key;
  const isNew =
    backup !== undefined && isReady && !isAsLeft && done.current !== key;
  return {
    proposal,
    /** Whether the place may still be filled in. */
    isAwaited: backup !== undefined && !place.isAnswered,
    proposed: isNew
      ? withProposal(value, proposal, last?.proposal, isFilled)
      : value,
    /** To be called when it is said to the form. */
    keep() {
      if (isNew) {
        done.current = key;
        last = { key, proposal };
      }
    },
  };
}
