import { reservedPaths } from '../../everest/overlay';
import { ImportCheck } from '../ImportFacts';
import { said } from '../../words/said';

/** `spec` is for the rest: what has a field of its own must come through that field. */
export const checkOverlay: ImportCheck = ({ request }) =>
  reservedPaths(request.spec).map(path => ({
    field: `spec.${path}`,
    code: 'spec-reserved',
    ...said`'spec.${{
      path,
    }}' can't be set here. Use the request's own fields for it.`,
  }));
