import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { ImportCheck } from '../ImportFacts';
import { said } from '../../words/said';

const FOR_OTHERS =
  'To import for others, ask the platform team: they can list you as an assigner.';

function isOwn(ref: string, refs: string[]): boolean {
  return refs.some(own => own.toLowerCase() === ref.toLowerCase());
}

/** What hangs an import on a page of the catalog, and what one would choose there. */
const NAMED = [
  {
    field: 'entity',
    unknown: {
      code: 'entity-unknown',
      say: (ref: string) =>
        said`There is no '${{
          ref,
        }}' in the catalog that you can see. Choose one of your components.`,
    },
    foreign: {
      code: 'entity-foreign',
      say: (ref: string) =>
        said`'${{
          ref,
        }}' is not owned by you or one of your groups. Choose one of your components.`,
    },
  },
  {
    field: 'system',
    unknown: {
      code: 'system-unknown',
      say: (ref: string) =>
        said`There is no '${{
          ref,
        }}' in the catalog that you can see. Choose one of your systems, or none.`,
    },
    foreign: {
      code: 'system-foreign',
      say: (ref: string) =>
        said`'${{
          ref,
        }}' is not owned by you or one of your groups. Choose one of your systems, or none.`,
    },
  },
] as const;

/** One may not hang an import on somebody else's page, nor have others told of it, unless one is permitted to. */
export const checkOwnership: ImportCheck = facts => {
  const { request, ownershipRefs, ownersOf, mayAssign } = facts;
  const causes: RefusalCause[] = [];
  if (request.owner && !mayAssign && !isOwn(request.owner, ownershipRefs)) {
    causes.push({
      field: 'owner',
      code: 'owner-foreign',
      ...said`You do not belong to '${{
        ref: request.owner,
      }}'. Choose yourself or one of your groups as owner.`,
      remedy: FOR_OTHERS,
    });
  }
  for (const { field, unknown, foreign } of NAMED) {
    const ref = request[field];
    const owners = ownersOf[field];
    if (ref && !owners) {
      causes.push({
        field,
        code: unknown.code,
        ...unknown.say(ref),
      });
    } else if (
      ref &&
      !mayAssign &&
      !owners?.some(owner => isOwn(owner, ownershipRefs))
    ) {
      causes.push({
        field,
        code: foreign.code,
        ...foreign.say(ref),
        remedy: FOR_OTHERS,
      });
    }
  }
  return causes;
};
