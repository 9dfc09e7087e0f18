import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { ImportCheck } from '../ImportFacts';

const FOR_OTHERS =
  'To import for others, ask the platform team: they can list you as an assigner.';

function isOwn(ref: string, refs: string[]): boolean {
  return refs.some(own => own.toLowerCase() === ref.toLowerCase());
}

/** One may not hang an import on somebody else's page, nor have others told of it, unless one is permitted to. */
export const checkOwnership: ImportCheck = facts => {
  const { request, ownershipRefs, entityOwners, mayAssign } = facts;
  const causes: RefusalCause[] = [];
  if (request.owner && !mayAssign && !isOwn(request.owner, ownershipRefs)) {
    causes.push({
      field: 'owner',
      code: 'owner-foreign',
      message: `You do not belong to '${request.owner}'. Choose yourself or one of your groups as owner.`,
      remedy: FOR_OTHERS,
    });
  }
  if (request.entity && !entityOwners) {
    causes.push({
      field: 'entity',
      code: 'entity-unknown',
      message: `There is no '${request.entity}' in the catalog that you can see. Choose one of your components.`,
    });
  }
  if (
    request.entity &&
    entityOwners &&
    !mayAssign &&
    !entityOwners.some(owner => isOwn(owner, ownershipRefs))
  ) {
    causes.push({
      field: 'entity',
      code: 'entity-foreign',
      message: `'${request.entity}' is not owned by you or one of your groups. Choose one of your components.`,
      remedy: FOR_OTHERS,
    });
  }
  return causes;
};
