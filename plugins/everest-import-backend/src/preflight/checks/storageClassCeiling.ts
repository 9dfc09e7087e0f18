import { isDefaultClass } from '../../everest/names';
import { ImportCheck } from '../ImportFacts';
import { saidAs } from '../../words/said';

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
  if (name && allowed.includes(name)) {
    return [];
  }
  const { namespace } = request;
  const choices = allowed.join(', ') || 'none';
  const field = 'engine.storage.class';
  return name
    ? [
        {
          field,
          code: 'ceiling-exceeded',
          ...saidAs('storage-class')`The storage class '${{
            name,
          }}' may not be used in '${{ namespace }}'. Choose one of: ${{
            choices,
          }}.`,
        },
      ]
    : [
        {
          field,
          code: 'ceiling-exceeded',
          ...saidAs('no-storage-class')`A storage class has to be named in '${{
            namespace,
          }}'. Choose one of: ${{ choices }}.`,
        },
      ];
};
