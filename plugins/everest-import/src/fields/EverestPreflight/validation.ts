import type { ApiHolder } from '@backstage/frontend-plugin-api';
import type { FieldValidation } from '@rjsf/utils';
import { everestImportApiRef } from '../../api';
import { translationIn } from '../translate';
import { CANCELLED } from '../Waiting';
import { faultsOf } from './faults';
import { finishedRun } from './lastRun';
import { preflightWaits } from './preflightWaits';

/**
 * Waits for the run on the page, for as long as the person does, then says what has to be mended. Checks that could not be made let the form go on: the
 * create makes them all again.
 */
export async function everestPreflightValidation(
  data: unknown,
  validation: FieldValidation,
  { apiHolder }: { apiHolder: ApiHolder },
): Promise<void> {
  const api = apiHolder.get(everestImportApiRef);
  const finished = api && (await preflightWaits.during(api, finishedRun(api)));
  if (!finished) {
    return;
  }
  const t = await translationIn(apiHolder);
  if (finished === CANCELLED) {
    validation.addError(t('preflightField.fault.cancelled'));
    return;
  }
  if (finished.outdated) {
    validation.addError(t('preflightField.fault.checkAgain'));
    return;
  }
  faultsOf(finished.run, data, t).forEach(fault => validation.addError(fault));
}
