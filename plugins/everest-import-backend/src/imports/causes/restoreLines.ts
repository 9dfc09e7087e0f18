import { CauseInput } from './CauseInput';
import { RestoreSeen } from '../evidence/RunEvidence';
import { Line } from './KnownCause';
import { line } from './lines';
import { runEnd } from './runEnd';

/** Of a restore, and of a cluster; not of its own backups, and of what it changes in itself. */
const FAILED = /(?<!Backup|Upgrade|Change)Failed$|^Invalid(?!BackupRepo$)/;

const millis = (time: string | undefined) => Date.parse(time ?? '');

/** Whether something may be of the run; what has no time may be. */
function isOfRun({ job, run }: CauseInput, time: string | undefined): boolean {
  const at = millis(time);
  return (
    !(at < millis(job?.metadata.creationTimestamp)) &&
    !(at > millis(runEnd({ job, run })))
  );
}

/** The last one of its kind: what came of a try before it was got past. */
function isLast(
  { kind, createdAt }: RestoreSeen,
  restores: RestoreSeen[],
): boolean {
  return !restores.some(
    other => other.kind === kind && millis(other.createdAt) > millis(createdAt),
  );
}

/** What went wrong with an engine's own objects for the run: restores of somebody else lie beside them. */
export function restoreLines(input: CauseInput): Line[] {
  const restores = input.run?.restores ?? [];
  const made = restores.filter(({ createdAt }) => isOfRun(input, createdAt));
  const failed = made.filter(
    restore =>
      /^(?:failed|error)$/i.test(restore.state ?? '') && isLast(restore, made),
  );
  return restores.flatMap(restore => [
    ...(failed.includes(restore)
      ? line('restore', restore.message || `${restore.kind} ${restore.state}`)
      : []),
    ...restore.conditions
      .filter(
        ({ reason = '', lastTransitionTime }) =>
          FAILED.test(reason) &&
          isLast(restore, restores) &&
          isOfRun(input, lastTransitionTime ?? restore.createdAt),
      )
      .flatMap(({ reason, message }) =>
        line('restore', `${reason}: ${message ?? ''}`),
      ),
  ]);
}
