import type { ApiHolder } from '@backstage/frontend-plugin-api';
import type { FieldValidation } from '@rjsf/utils';
import { translationIn } from '../translate';
import { readImporter } from './ImporterValue';

/** What the config has to be in full is checked with everything else, by the backend; what is marked here is mended here. */
export async function everestImporterPickerValidation(
  data: unknown,
  validation: FieldValidation,
  { apiHolder }: { apiHolder: ApiHolder },
): Promise<void> {
  const t = await translationIn(apiHolder);
  const { name, digest, json, faulty } = readImporter(data);
  if (!name) {
    validation.addError(t('importerPicker.fault.none'));
  } else if (!digest) {
    validation.addError(t('importerPicker.fault.loading'));
  }
  if (json !== undefined) {
    validation.addError(t('importerPicker.fault.json'));
  }
  if (faulty) {
    validation.addError(t('importerPicker.fault.config'));
  }
}
