import { CauseInput } from './CauseInput';

/** When the importer ended; RFC 3339. Undefined: it has not, or nothing says when. */
export function runEnd({
  job,
  run,
}: Pick<CauseInput, 'job' | 'run'>): string | undefined {
  return (
    job?.status?.completedAt ??
    run?.job?.conditions.find(
      ({ type, status }) => type === 'Failed' && status === 'True',
    )?.lastTransitionTime
  );
}
