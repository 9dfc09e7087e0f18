import { PreflightCheck } from '@everest-import/backstage-plugin-everest-import-common';
import { Advice, AdviceFacts } from './Advice';
import { backupArchived } from './backupArchived';
import { backupComplete } from './backupComplete';
import { backupExists } from './backupExists';
import { backupFits } from './backupFits';
import { backupReachable } from './backupReachable';
import { backupRecognised } from './backupRecognised';
import { backupSize } from './backupSize';
import { backupVersion } from './backupVersion';
import { contractPath } from './contractPath';
import { importerImageTag } from './importerImageTag';
import { podQuota } from './podQuota';
import { postgresqlReplicas } from './postgresqlReplicas';
import { restrictedPods } from './restrictedPods';
import { technicalPreview } from './technicalPreview';

/** Every advice; adding one is adding one file and one line. */
const ADVICE: readonly Advice[] = [
  technicalPreview,
  postgresqlReplicas,
  restrictedPods,
  podQuota,
  importerImageTag,
  contractPath,
  backupReachable,
  backupExists,
  backupRecognised,
  backupFits,
  backupComplete,
  backupArchived,
  backupVersion,
  backupSize,
];

/** What each advice says; one that has nothing to look at says nothing. */
export function adviceReport(facts: AdviceFacts): PreflightCheck[] {
  return ADVICE.flatMap(({ id, check }): PreflightCheck[] => {
    const words = check(facts);
    return words ? [{ id, kind: 'advice', ...words }] : [];
  });
}
