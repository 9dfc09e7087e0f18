import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { ImportRuleFilter } from '@everest-import/backstage-plugin-everest-import-node';
import { Knex } from 'knex';

const COLUMNS: Record<ImportRuleFilter['key'], string> = {
  cluster: 'imports.cluster',
  namespace: 'imports.namespace',
  importer: 'imports.importer',
  owner: 'imports.shown_owner',
  requestedBy: 'imports.shown_requested_by',
};

/**
 * Adds conditions of tenancy and policy. Each is either true or false, never null: a `not` around one that is null
 * would hide what a policy shows.
 */
export function whereCriteria(
  query: Knex.QueryBuilder,
  criteria: PermissionCriteria<ImportRuleFilter>,
): void {
  if ('allOf' in criteria) {
    for (const part of criteria.allOf) {
      query.where(inner => whereCriteria(inner, part));
    }
  } else if ('anyOf' in criteria) {
    query.where(inner => {
      for (const part of criteria.anyOf) {
        inner.orWhere(either => whereCriteria(either, part));
      }
    });
  } else if ('not' in criteria) {
    query.whereNot(inner => whereCriteria(inner, criteria.not));
  } else {
    const { key, values } = criteria;
    query.where(inner => {
      inner.whereNotNull(COLUMNS[key]).whereIn(
        COLUMNS[key],
        values.filter(value => !value.includes('\0')),
      );
      if (key === 'owner') {
        inner.where('imports.owner_is_default', false);
      }
    });
  }
}
