import { ImportCheck } from '../ImportFacts';

/** Parts of the contract that are named already and not offered yet: refused, not silently dropped. */
export const checkUnsupported: ImportCheck = ({ request }) =>
  request.profile
    ? [
        {
          field: 'profile',
          code: 'profile-unknown',
          message: `There is no profile '${request.profile}'. Leave it out and give the sizes themselves.`,
        },
      ]
    : [];
