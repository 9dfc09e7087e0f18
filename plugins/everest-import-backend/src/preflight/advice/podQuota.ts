import { Advice, against, skipped } from './Advice';
import { titled } from '../../words/titled';

/** Everest gives the importer's Pod no requests and no limits: where a quota demands them, no Pod is ever made. */
export const podQuota: Advice = {
  id: 'pod-quota',
  check: ({ facts: { namespace, podDemands, request } }) => {
    if (!namespace) {
      return undefined;
    }
    if (!podDemands) {
      return skipped(
        titled`The quotas of the namespace were not looked at`,
        'The portal may not read resourcequotas and limitranges there; both rights are optional.',
      );
    }
    const { unfilled, full } = podDemands;
    if (unfilled.length > 0) {
      return against({
        field: 'namespace',
        code: 'quota-demands-resources',
        ...titled`A quota of the namespace '${{
          namespace: request.namespace,
        }}' demands ${{
          demanded: unfilled.join(', '),
        }} of each Pod, and the importer's Pod has none.`,
        detail: 'The import would stay in Running without a Pod.',
        remedy:
          'Ask the platform team for a LimitRange with defaults, or choose another namespace.',
      });
    }
    return full
      ? against({
          field: 'namespace',
          code: 'quota-full',
          ...titled`The quota '${{ quota: full }}' of the namespace '${{
            namespace: request.namespace,
          }}' has no room for one more Pod.`,
          remedy: 'Ask the platform team for room, or delete what is not used.',
        })
      : {
          outcome: 'pass',
          title: "The namespace has room for the importer's Pod",
        };
  },
};
