import { ServiceUnavailableError } from '@backstage/errors';
import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';

/** The cluster answers, and the portal can't read what it needs for an import into a namespace. */
export class NamespaceUnreadError extends ServiceUnavailableError {
  readonly causes: RefusalCause[];

  constructor(options: {
    cluster: string;
    namespace: string;
    /** A sentence. */
    reason: string;
    field: 'cluster' | 'namespace';
  }) {
    const { cluster, namespace, reason, field } = options;
    super(
      `Nothing can be imported into '${namespace}' of the cluster '${cluster}' now. ${reason}`,
    );
    this.causes = [{ field, code: 'namespace-unread', message: this.message }];
  }
}
