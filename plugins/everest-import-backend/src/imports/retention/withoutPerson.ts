import { parseEntityRef } from '@backstage/catalog-model';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';

/** Stands where a person was named in a text. */
export const ERASED = '(erased)';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** Where a text names a person, by a whole ref or one without the default namespace; not where the name goes on. */
export function mentionsOf(userRef: string): RegExp {
  const { namespace, name } = parseEntityRef(userRef);
  const place = `${escaped(namespace)}/`;
  const optional = namespace === 'default' ? `(?:${place})?` : place;
  return new RegExp(
    `(?<![\\w.:/-])user:${optional}${escaped(name)}(?![\\w-]|\\.\\w)`,
    'gi',
  );
}

/**
 * The words of an import without a person: not as who asked or owns it, not in any text, and without the reasons that
 * they gave.
 *
 * @param userRef - whole, in lower case
 */
export function withoutPerson(words: Import, userRef: string): Import {
  const isThem = (ref: string | undefined) => ref?.toLowerCase() === userRef;
  const { requestedBy, owner, acknowledged, ...rest } = words;
  const kept: Import = {
    ...rest,
    ...(owner && !isThem(owner) && { owner }),
    ...(requestedBy && !isThem(requestedBy) && { requestedBy }),
    ...(acknowledged && {
      acknowledged: acknowledged.map(({ check, reason }) => ({
        check,
        reason: isThem(requestedBy) ? ERASED : reason,
      })),
    }),
  };
  const mentions = mentionsOf(userRef);
  return JSON.parse(JSON.stringify(kept), (_key, value: unknown) =>
    typeof value === 'string' ? value.replace(mentions, ERASED) : value,
  );
}
