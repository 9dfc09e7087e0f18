import type { ApiHolder } from '@backstage/frontend-plugin-api';
import type { FieldValidation } from '@rjsf/utils';
import { translationIn } from '../translate';
import { readCredentials } from './credentials';

/** Whether there is what was chosen; which keys are needed is checked with everything else, by the backend. */
export async function everestCredentialsPickerValidation(
  data: unknown,
  validation: FieldValidation,
  { apiHolder }: { apiHolder: ApiHolder },
): Promise<void> {
  const { kind, keys = [], secretName } = readCredentials(data);
  const t = await translationIn(apiHolder);
  if (kind === 'keys' && keys.length === 0) {
    validation.addError(t('credentialsPicker.fault.noKeys'));
  }
  if (kind === 'secret' && !secretName) {
    validation.addError(t('credentialsPicker.fault.noSecret'));
  }
}
