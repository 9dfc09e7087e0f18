import { ConditionSeen } from '../RunEvidence';
import { redacted } from '../redact';

/** As far as Kubernetes' API conventions promise them; nothing is. */
export interface RawCondition {
  type?: unknown;
  status?: unknown;
  reason?: unknown;
  message?: unknown;
  lastTransitionTime?: unknown;
}

const MOST = 20;
const WORD = 200;

export function conditionsSeen(raw: unknown): ConditionSeen[] {
  const conditions: RawCondition[] = Array.isArray(raw) ? raw : [];
  return conditions.slice(-MOST).map(condition => ({
    type: redacted(condition?.type, WORD) ?? '',
    status: redacted(condition?.status, WORD) ?? '',
    reason: redacted(condition?.reason, WORD),
    message: redacted(condition?.message),
    lastTransitionTime: redacted(condition?.lastTransitionTime, WORD),
  }));
}
