import { ImportCheck } from '../ImportFacts';
import { ReferencedKind } from '../references';
import { said } from '../../words/said';

const WORDS: Record<ReferencedKind, string> = {
  backupstorages: 'backup storage',
  monitoringconfigs: 'monitoring config',
  loadbalancerconfigs: 'load balancer config',
  podschedulingpolicies: 'pod scheduling policy',
  unread: 'object',
};

export const checkReferences: ImportCheck = ({ references, request }) =>
  references
    .filter(({ isThere }) => !isThere)
    .map(({ field, kind, name }) => ({
      field,
      code: 'reference-unknown',
      ...said`There is no ${{ kind: WORDS[kind] }} '${{ name }}' for '${{
        cluster: request.cluster,
      }}/${{
        namespace: request.namespace,
      }}'. Choose one that is there, or ask the platform team to make it.`,
    }));
