import { findEntity } from '../imports/queries/entityImports';
import { ImportFilter, ImportPaging } from '../imports/queries/ImportQuery';
import { Caller } from '../permissions';
import { ReadingDeps } from './ReadingDeps';

/** What is asked for, in the caller's words: an entity's ref, and `me`, `mine` and `my-teams` among people. */
export type ImportsAsked = Omit<ImportFilter, 'entity'> &
  ImportPaging & { entity?: string };

/** A user's own refs for `mine` and `my-teams`; a service has none. */
function toOwners(caller: Caller, owners: string[]): string[] {
  const own = caller.userEntityRef?.toLocaleLowerCase('en-US');
  return owners.flatMap(owner => {
    if (owner === 'mine') {
      return own ?? [];
    }
    return owner === 'my-teams'
      ? caller.ownershipRefs.filter(ref => ref !== own)
      : owner;
  });
}

/**
 * A filter without words that depend on who asks. Undefined: nothing can match it.
 *
 * @throws InputError for what is no entity ref.
 */
export async function toImportFilter(
  caller: Caller,
  asked: Omit<ImportsAsked, keyof ImportPaging>,
  deps: Pick<ReadingDeps, 'catalog'>,
): Promise<ImportFilter | undefined> {
  const { entity, owner, requestedBy, ...rest } = asked;
  const found =
    entity === undefined
      ? undefined
      : await findEntity(entity, {
          catalog: deps.catalog,
          credentials: caller.credentials,
        });
  const requester = requestedBy === 'me' ? caller.userEntityRef : requestedBy;
  const isImpossible =
    (entity !== undefined && !found) ||
    (requestedBy !== undefined && requester === undefined);
  return isImpossible
    ? undefined
    : {
        ...rest,
        entity: found,
        owner: owner && toOwners(caller, owner),
        requestedBy: requester,
      };
}
