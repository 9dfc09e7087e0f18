import { ServiceUnavailableError } from '@backstage/errors';
import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';

/** A cluster can't be asked: that is known, or no reply came. */
export class ClusterAwayError extends ServiceUnavailableError {
  /** The same, whether it was known before a create or came out with its first call. */
  readonly causes: RefusalCause[];

  /**
   * @param reason - a sentence for where the cluster is named already.
   * @param configFault - what is wrong with the portal's own configuration, for those who run it and nobody else.
   */
  constructor(
    cluster: string,
    readonly reason?: string,
    readonly configFault?: string,
  ) {
    super(
      [
        `The cluster '${cluster}' can't be reached now.`,
        ...(reason ? [reason] : []),
        'Try again later.',
      ].join(' '),
    );
    this.causes = [
      { field: 'cluster', code: 'cluster-away', message: this.message },
    ];
  }
}
