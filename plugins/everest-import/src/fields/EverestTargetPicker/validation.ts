import type { ApiHolder } from '@backstage/frontend-plugin-api';
import type { FieldValidation } from '@rjsf/utils';
import { translationIn } from '../translate';
import { targetFaults } from './faults';
import { readTarget } from './TargetValue';

export async function everestTargetPickerValidation(
  data: unknown,
  validation: FieldValidation,
  { apiHolder }: { apiHolder: ApiHolder },
): Promise<void> {
  const faults = targetFaults(readTarget(data));
  if (faults.length > 0) {
    const t = await translationIn(apiHolder);
    faults.forEach(fault =>
      validation.addError(t(`targetPicker.fault.${fault}`)),
    );
  }
}
