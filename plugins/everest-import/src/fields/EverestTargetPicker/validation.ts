import type { ApiHolder } from '@backstage/frontend-plugin-api';
import type { FieldValidation } from '@rjsf/utils';
import { translationIn } from '../translate';
import { faultValue, targetFaults } from './faults';
import { readTarget } from './TargetValue';

export async function everestTargetPickerValidation(
  data: unknown,
  validation: FieldValidation,
  { apiHolder }: { apiHolder: ApiHolder },
): Promise<void> {
  const target = readTarget(data);
  const faults = targetFaults(target);
  if (faults.length > 0) {
    const t = await translationIn(apiHolder);
    faults.forEach(fault =>
      validation.addError(
        t(`targetPicker.fault.${fault}`, { value: faultValue(target, fault) }),
      ),
    );
  }
}
