import { ImportCheck } from '../ImportFacts';
import { isObjectName } from '../../everest/names';
import { referencesOf } from '../references';
import { saidAs } from '../../words/said';

/** What is no name can't be there, and Everest looks for it only later. */
export const checkReferencedNames: ImportCheck = facts =>
  referencesOf(facts)
    .filter(({ value }) => !isObjectName(value))
    .map(({ field, value }) => ({
      field,
      code: 'name-malformed',
      ...(typeof value === 'string'
        ? saidAs('reference')`'${{ value: value.slice(0, 64) }}' in '${{
            field,
          }}' is not the name of anything. Give the name of an object in the cluster: small letters, digits, hyphens and dots.`
        : saidAs('reference-no-text')`What stands in '${{
            field,
          }}' is not the name of anything. Give the name of an object in the cluster: small letters, digits, hyphens and dots.`),
    }));
