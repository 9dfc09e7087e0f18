import { isManagedNamespace } from '../../everest/names';
import { ImportCheck } from '../ImportFacts';
import { said } from '../../words/said';

export const checkNamespace: ImportCheck = ({ request, namespace }) => {
  const name = request.namespace;
  if (!namespace) {
    return [
      {
        field: 'namespace',
        code: 'namespace-unknown',
        ...said`There is no namespace '${{ name }}' in cluster '${{
          cluster: request.cluster,
        }}'. Choose one that is there.`,
      },
    ];
  }
  if (!isManagedNamespace(namespace)) {
    return [
      {
        field: 'namespace',
        code: 'namespace-unmanaged',
        ...said`The namespace '${{
          name,
        }}' is not managed by Everest. Choose another, or ask the platform team to add it to Everest.`,
      },
    ];
  }
  return namespace.metadata.deletionTimestamp
    ? [
        {
          field: 'namespace',
          code: 'namespace-being-deleted',
          ...said`The namespace '${{
            name,
          }}' is being deleted. Choose another.`,
        },
      ]
    : [];
};
