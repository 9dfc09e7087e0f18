import { useEffect } from 'react';
import { isRecord } from '../isRecord';
import type { EverestPreflightProps } from './schema';
import type { PlanWords } from './usePlan';

/** A template that was written before there was a plan may name all that the field holds, and let it hold nothing else. */
function takesPlan(schema: EverestPreflightProps['schema']): boolean {
  return (
    schema.additionalProperties !== false ||
    schema.properties?.plan !== undefined
  );
}

/** The value of the field with these words of the plan in place of what it held of it. */
function withPlan(data: unknown, plan: PlanWords): Record<string, unknown> {
  return { ...(isRecord(data) ? data : {}), plan };
}

/**
 * Keeps the plan's words in the field's value: the scaffolder's own review, the last page before anything is made, shows
 * nothing but what the form holds.
 */
export function usePlanHeld(
  field: Pick<EverestPreflightProps, 'schema' | 'formData' | 'onChange'>,
  plan: PlanWords,
): void {
  const { schema, onChange } = field;
  const formData: unknown = field.formData;
  const held = JSON.stringify(isRecord(formData) ? formData.plan : undefined);
  const wanted = JSON.stringify(plan);
  // The field's value has to be there first: `useValueHeld`
  const isOther =
    formData !== undefined && held !== wanted && takesPlan(schema);
  useEffect(() => {
    if (isOther) {
      onChange(withPlan(formData, JSON.parse(wanted)));
    }
  }, [isOther, formData, wanted, onChange]);
}
