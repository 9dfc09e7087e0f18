import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { isWithin } from './isWithin';
import { Place } from './Place';
import { said } from '../words/said';

/** A step that goes elsewhere, once anything on the way tidies the path up. */
const LEAVES = /(^|\/)\.{1,2}(\/|$)/;

/** A path, or a folder to look into, has to lie in the folders of its source. */
export function pathCauses(
  field: 'source.path' | 'prefix' | `paths.${number}`,
  path: string,
  place: Place,
): RefusalCause[] {
  const { name = '', prefixes } = place.source ?? {};
  if (!prefixes) {
    return [];
  }
  if (LEAVES.test(path)) {
    return [
      {
        field,
        code: 'path-leaves',
        ...said`The path '${{
          path,
        }}' holds '.' or '..' as a folder. Give it without them.`,
      },
    ];
  }
  return isWithin(path, prefixes)
    ? []
    : [
        {
          field,
          code: 'path-outside-source',
          ...said`The path '${{ path }}' is outside of the backup source '${{
            name,
          }}'. Choose one that begins with ${{
            choices: prefixes.map(prefix => `'${prefix}'`).join(' or '),
          }}.`,
        },
      ];
}
