import type { ApiHolder } from '@backstage/frontend-plugin-api';
import type { FieldValidation } from '@rjsf/utils';
import { translationIn } from '../translate';
import { readImporter } from './ImporterValue';

/** What the config has to be is checked with everything else, by the backend. */
export async function everestImporterPickerValidation(
  data: unknown,
  validation: FieldValidation,
  { apiHolder }: { apiHolder: ApiHolder },
): Promise<void> {
  if (!readImporter(data).name) {
    const t = await translationIn(apiHolder);
    validation.addError(t('importerPicker.fault.none'));
  }
}
