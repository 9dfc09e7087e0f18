import { ServiceUnavailableError } from '@backstage/errors';
import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';

/** No reply came from a cluster. */
export class ClusterAwayError extends ServiceUnavailableError {
  /** As a create is refused while it is known that the cluster is away: here it comes out with the first call. */
  readonly causes: RefusalCause[];
  readonly #why: string;

  constructor(cluster: string, why: string) {
    super(`Cluster '${cluster}' does not answer: ${why}; try again later`);
    this.#why = why;
    this.causes = [
      { field: 'cluster', code: 'cluster-away', message: this.message },
    ];
  }

  /** A sentence for where the cluster is named already. */
  get reason(): string {
    return `The cluster does not answer: ${this.#why}.`;
  }
}
