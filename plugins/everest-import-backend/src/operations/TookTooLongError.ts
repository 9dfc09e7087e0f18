import { ServiceUnavailableError, toError } from '@backstage/errors';
import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { ClusterAwayError } from '../kubernetes/watch/ClusterAwayError';

/** A call had all the time that there is for it, and is not over. It says nothing of the cluster, which may be slow and well. */
export class TookTooLongError extends ServiceUnavailableError {
  readonly causes: RefusalCause[];

  constructor(message: string) {
    super(message);
    this.causes = [{ field: 'request', code: 'took-too-long', message }];
  }
}

/** What a call that was ended for its time throws: a request to a cluster that is broken off looks as if the cluster were away. */
export function isEndOfTime(thrown: unknown, signal: AbortSignal): boolean {
  return (
    signal.aborted &&
    (thrown instanceof ClusterAwayError ||
      ['AbortError', 'TimeoutError'].includes(toError(thrown).name))
  );
}
