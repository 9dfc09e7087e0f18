import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { ImportCheck } from '../ImportFacts';

const FOR_OTHERS =
  'To import for others, ask the platform team: they can list you as an assigner.';

function isOwn(ref: string, refs: string[]): boolean {
  return refs.some(own => own.toLowerCase() === ref.toLowerCase());
}

/** What hangs an import on a page of the catalog, and what one would choose there. */
const NAMED = [
  { field: 'entity', choose: 'Choose one of your components.' },
  { field: 'system', choose: 'Choose one of your systems, or none.' },
] as const;

/** One may not hang an import on somebody else's page, nor have others told of it, unless one is permitted to. */
export const checkOwnership: ImportCheck = facts => {
  const { request, ownershipRefs, ownersOf, mayAssign } = facts;
  const causes: RefusalCause[] = [];
  if (request.owner && !mayAssign && !isOwn(request.owner, ownershipRefs)) {
    causes.push({
      field: 'owner',
      code: 'owner-foreign',
      message: `You do not belong to '${request.owner}'. Choose yourself or one of your groups as owner.`,
      remedy: FOR_OTHERS,
    });
  }
  for (const { field, choose } of NAMED) {
    const ref = request[field];
    const owners = ownersOf[field];
    if (ref && !owners) {
      causes.push({
        field,
        code: `${field}-unknown`,
        message: `There is no '${ref}' in the catalog that you can see. ${choose}`,
      });
    } else if (
      ref &&
      !mayAssign &&
      !owners?.some(owner => isOwn(owner, ownershipRefs))
    ) {
      causes.push({
        field,
        code: `${field}-foreign`,
        message: `'${ref}' is not owned by you or one of your groups. ${choose}`,
        remedy: FOR_OTHERS,
      });
    }
  }
  return causes;
};
