import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { ImportCheck } from '../ImportFacts';

const PROXY_FIELDS = ['type', 'replicas', 'resources', 'expose'];

/** `spec` is for the rest: what has a field of its own must come through that field. */
export const checkOverlay: ImportCheck = ({ request }) => {
  const spec = request.spec ?? {};
  const proxy = spec.proxy;
  const taken = ['engine', 'dataSource'].filter(key => key in spec);
  if (typeof proxy === 'object' && proxy !== null && !Array.isArray(proxy)) {
    PROXY_FIELDS.filter(key => key in proxy).forEach(key =>
      taken.push(`proxy.${key}`),
    );
  } else if (proxy !== undefined) {
    taken.push('proxy');
  }
  return taken.map(
    (path): RefusalCause => ({
      field: `spec.${path}`,
      code: 'spec-reserved',
      message: `'spec.${path}' can't be set here. Use the request's own fields for it.`,
    }),
  );
};
