import { isDefaultClass } from '../../everest/names';
import { ImportCheck } from '../ImportFacts';

/** Where the request names none, the cluster's default class is what the volumes get. */
export const checkStorageClassCeiling: ImportCheck = facts => {
  const { request, resolved, rules, storageClasses } = facts;
  const allowed = rules.ceilings.storageClasses;
  if (!allowed) {
    return [];
  }
  const name =
    resolved.storage.class ??
    storageClasses.find(isDefaultClass)?.metadata.name;
  const what = name
    ? `The storage class '${name}' may not be used`
    : 'A storage class has to be named';
  return name && allowed.includes(name)
    ? []
    : [
        {
          field: 'engine.storage.class',
          code: 'ceiling-exceeded',
          message: `${what} in '${request.namespace}'. Choose one of: ${
            allowed.join(', ') || 'none'
          }.`,
        },
      ];
};
