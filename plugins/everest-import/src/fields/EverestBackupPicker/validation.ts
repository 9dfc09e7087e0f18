import type { ApiHolder } from '@backstage/frontend-plugin-api';
import type { Importer } from '@everest-import/backstage-plugin-everest-import-common';
import type { FieldValidation } from '@rjsf/utils';
import { everestImportApiRef } from '../../api';
import { chosenEngine, chosenImporter, type FieldNames } from '../formValues';
import { isolate } from '../isolate';
import { translationIn } from '../translate';
import { CANCELLED } from '../Waiting';
import { backupWaits } from './backupWaits';
import { readBackupValue } from './BackupValue';
import { faultsOf } from './faults';
import { misfitOf } from './misfit';
import { misfitText } from './misfitText';

/** What the field's own options say, where the form gives them. */
interface Context {
  apiHolder: ApiHolder;
  formData: unknown;
  uiSchema?: { 'ui:options'?: { fields?: FieldNames; comesFirst?: boolean } };
}

/** An importer that can't be read says nothing against a backup. */
async function readImporter(
  { apiHolder, formData, uiSchema }: Context,
  names = uiSchema?.['ui:options']?.fields,
): Promise<Importer | undefined | typeof CANCELLED> {
  const address = chosenImporter(formData, names);
  const api = apiHolder.get(everestImportApiRef);
  return (
    address &&
    api &&
    backupWaits.during(
      api,
      api.getImporter(address).catch(() => undefined),
    )
  );
}

/** Says everything that is missing or wrong, and what no longer fits the other fields. */
export async function everestBackupPickerValidation(
  data: unknown,
  validation: FieldValidation,
  context: Context,
): Promise<void> {
  const t = await translationIn(context.apiHolder);
  const value = readBackupValue(data);
  const faults = faultsOf(value);
  faults.forEach(fault =>
    validation.addError(
      t(`backupPicker.fault.${fault.code}`, { value: isolate(fault.value) }),
    ),
  );
  const { fields: names, comesFirst } = context.uiSchema?.['ui:options'] ?? {};
  if (faults.length > 0 || !value.kind || comesFirst) {
    return;
  }
  const importer = await readImporter(context);
  if (importer === CANCELLED) {
    validation.addError(t('backupPicker.fault.cancelled'));
    return;
  }
  const misfit = misfitOf(value, {
    engine: chosenEngine(context.formData, names),
    importer,
  });
  if (misfit) {
    validation.addError(misfitText(misfit, t));
  }
}
