import {
  AuthorizeResult,
  PermissionCriteria,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { ConditionTransformer } from '@backstage/plugin-permission-node';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { ImportRuleFilter } from '@everest-import/backstage-plugin-everest-import-node';

/** Conditions on imports that a database can be asked for. */
export type ImportCriteria = PermissionCriteria<ImportRuleFilter>;

export const NO_IMPORTS: ImportCriteria = { key: 'cluster', values: [] };
export const ALL_IMPORTS: ImportCriteria = { not: NO_IMPORTS };

/** Which imports somebody may read. */
export interface ImportVisibility {
  /** The same as `mayRead`, or more where it is not `exact`: then what comes of it is judged one by one. */
  criteria: ImportCriteria;
  exact: boolean;
  mayRead: (item: Import) => boolean;
}

const KEYS: Record<ImportRuleFilter['key'], true> = {
  cluster: true,
  namespace: true,
  importer: true,
  owner: true,
  requestedBy: true,
};

/** Rules of other modules may translate themselves into anything. */
function isUnderstood(criteria: unknown): criteria is ImportCriteria {
  const { allOf, anyOf, not, key, values } = Object(criteria);
  const parts = allOf ?? anyOf;
  if (parts !== undefined) {
    return (
      Array.isArray(parts) && parts.length > 0 && parts.every(isUnderstood)
    );
  }
  if (not !== undefined) {
    return isUnderstood(not);
  }
  return (
    Object.hasOwn(KEYS, key) &&
    Array.isArray(values) &&
    values.every(value => typeof value === 'string')
  );
}

/** A policy's decision as a condition; undefined where the database can't be asked for it. */
export function toCriteria(
  decision: PolicyDecision,
  transform: ConditionTransformer<ImportRuleFilter>,
): ImportCriteria | undefined {
  if (decision.result === AuthorizeResult.CONDITIONAL) {
    const criteria = transform(decision.conditions);
    return isUnderstood(criteria) ? criteria : undefined;
  }
  return decision.result === AuthorizeResult.ALLOW ? ALL_IMPORTS : NO_IMPORTS;
}
