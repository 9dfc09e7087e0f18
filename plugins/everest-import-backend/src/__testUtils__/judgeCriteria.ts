import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { ImportCriteria } from '../permissions';

/** What conditions for the database mean, for one import in memory. */
export function judgeCriteria(criteria: ImportCriteria, item: Import): boolean {
  if ('allOf' in criteria) {
    return criteria.allOf.every(each => judgeCriteria(each, item));
  }
  if ('anyOf' in criteria) {
    return criteria.anyOf.some(each => judgeCriteria(each, item));
  }
  if ('not' in criteria) {
    return !judgeCriteria(criteria.not, item);
  }
  const { key, values } = criteria;
  const word = {
    cluster: item.cluster,
    namespace: item.namespace,
    importer: item.importer,
    owner: item.ownerIsDefault ? undefined : item.owner,
    requestedBy: item.requestedBy,
  }[key];
  return word !== undefined && values.includes(word);
}
