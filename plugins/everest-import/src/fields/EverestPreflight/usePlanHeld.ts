import { useEffect } from 'react';
import { isRecord } from '../isRecord';
import type { PlanWords } from './usePlan';

/** The value of the field without, or with other, words of the plan. */
function withPlan(data: unknown, plan: PlanWords): Record<string, unknown> {
  return { ...(isRecord(data) ? data : {}), plan };
}

/**
 * Keeps the plan's words in the field's value: the scaffolder's own review, the last page before anything is made, shows
 * nothing but what the form holds.
 */
export function usePlanHeld(
  formData: unknown,
  plan: PlanWords,
  onChange: (value: object) => void,
): void {
  const held = JSON.stringify(isRecord(formData) ? formData.plan : undefined);
  const wanted = JSON.stringify(plan);
  // The field's value has to be there first: `useValueHeld`
  const isOther = formData !== undefined && held !== wanted;
  useEffect(() => {
    if (isOther) {
      onChange(withPlan(formData, JSON.parse(wanted)));
    }
  }, [isOther, formData, wanted, onChange]);
}
