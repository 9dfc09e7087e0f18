import { InputError } from '@backstage/errors';
import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';

/**
 * What the audit log gets of an error. A malformed body is told by the fields at its root that are to blame and how, and
 * by no word of what was sent: a field's name may be a key that somebody pasted in the wrong place.
 */
export function withoutBody(error: Error): Error {
  const { causes } = error as { causes?: RefusalCause[] };
  if (error.name !== 'InputError' || !causes) {
    return error;
  }
  const faults = causes.map(({ field, code }) =>
    code === 'unknown-field'
      ? 'a field that is not known'
      : `${field.split('.')[0]} (${code})`,
  );
  return new InputError(`Refused for: ${[...new Set(faults)].join(', ')}`);
}
