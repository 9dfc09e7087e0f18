import { PolicyDecision } from '@backstage/plugin-permission-common';
import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { sourceUnknown } from '../sources/findPlace';
import type { SourceSubject } from '../sources/SourceSubject';
import { Caller } from './Caller';
import { isListed } from './isListed';
import { ResourceJudges } from './resources';

/** Whether a caller may use a source: its owners by config, a typed one for everybody; then the policy. */
export function mayUseSource(
  caller: Caller,
  { isTyped, name, owners }: SourceSubject,
  decision: PolicyDecision,
  judges: ResourceJudges,
): boolean {
  const isTheirs =
    isTyped || caller.isService || isListed(owners, caller.ownershipRefs);
  return isTheirs && judges.source(decision, { name, owners });
}

/** What one may not see is not there; a typed endpoint's host is no secret. */
export function sourceDenial({ isTyped, name }: SourceSubject): RefusalCause {
  return isTyped
    ? {
        field: 'source.endpoint',
        code: 'not-allowed',
        message: `You may not use the backup source '${name}'.`,
        remedy: 'Ask whoever manages the permissions of this portal.',
      }
    : sourceUnknown(name);
}
