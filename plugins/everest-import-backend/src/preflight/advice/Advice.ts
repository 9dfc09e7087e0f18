import { PreflightCheck } from '@everest-import/backstage-plugin-everest-import-common';
import { BackupProbe } from '../../backups/BackupProbe';
import { ImporterContract } from '@everest-import/backstage-plugin-everest-import-common';
import { ImportFacts } from '../ImportFacts';

/** What an advice looks at: the facts of the cluster, and what the portal saw in the bucket. */
export interface AdviceFacts {
  facts: ImportFacts;
  probe: BackupProbe;
  /** What the importer's author says of it; nothing where nobody does. */
  contract: ImporterContract;
  everestVersion?: string;
}

/** What an advice says, before its id is put to it. */
export type AdviceText = Omit<PreflightCheck, 'id' | 'kind'>;

/**
 * Our opinion, or our view of the network. A `failure` refuses a create until it is acknowledged; a `warning` never
 * does.
 */
export interface Advice {
  id: string;
  check(facts: AdviceFacts): AdviceText | undefined;
}

/** An advice that was not made, with the reason. */
export function skipped(
  words: Pick<PreflightCheck, 'title' | 'values'>,
  detail?: string,
): AdviceText {
  return { outcome: 'skipped', ...words, ...(detail && { detail }) };
}

/** An advice against it, which a reason and a right can overrule. */
export function against(
  words: Required<Pick<PreflightCheck, 'field' | 'code' | 'title' | 'remedy'>> &
    Pick<PreflightCheck, 'detail' | 'values'>,
): AdviceText {
  return { outcome: 'failure', acknowledgeable: true, ...words };
}
