import { Advice, against } from './Advice';
import { titled } from '../../words/titled';

const ENFORCE = 'pod-security.kubernetes.io/enforce';

/** The operator gives the importer's Pod no security context, so `restricted` refuses it: the import hangs. */
export const restrictedPods: Advice = {
  id: 'pod-security',
  check: ({ facts: { namespace, request } }) => {
    if (!namespace) {
      return undefined;
    }
    return namespace.metadata.labels?.[ENFORCE] === 'restricted'
      ? against({
          field: 'namespace',
          code: 'pod-security-restricted',
          ...titled`The namespace '${{
            namespace: request.namespace,
          }}' only runs Pods with a security context, which the importer's Pod does not have.`,
          detail: 'The import would stay in Running without a Pod.',
          remedy: `Choose another namespace, or ask the platform team to set '${ENFORCE}' to 'baseline'.`,
        })
      : { outcome: 'pass', title: "The importer's Pod may run there" };
  },
};
