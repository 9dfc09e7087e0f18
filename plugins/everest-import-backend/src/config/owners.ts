import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** Among a namespace's owners: everybody who is signed in. */
export const EVERYBODY = '*';

/** An owner in its full, lower-case form; `group:` and `default/` may be left out. */
export function readOwnerRef(value: string): string {
  return stringifyEntityRef(
    parseEntityRef(value, {
      defaultKind: 'group',
      defaultNamespace: 'default',
    }),
  );
}

/** Owners that config lists, each in its full form; `*` stays what it is. */
export function readOwners(listed: string[] = []): string[] {
  return listed.map(owner =>
    owner === EVERYBODY ? owner : readOwnerRef(owner),
  );
}
