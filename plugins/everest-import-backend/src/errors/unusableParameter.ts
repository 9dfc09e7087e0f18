import { InputError } from '@backstage/errors';
import { withCauses } from './withCauses';

/** What a parameter of a query says can't be used. @param field - its name */
export function unusableParameter(field: string, message: string): InputError {
  return withCauses(new InputError(message), [
    { field, code: 'parameter-unusable', message },
  ]);
}
