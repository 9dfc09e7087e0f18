import { CustomErrorBase } from '@backstage/errors';
import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';

/**
 * A well-formed request that is refused. Backstage's error handler knows no 422, but takes a numeric `statusCode` and
 * sends every enumerable field.
 */
export class RefusedError extends CustomErrorBase {
  name = 'RefusedError' as const;
  readonly statusCode = 422;
  readonly causes: RefusalCause[];

  /** @param what - that is refused */
  constructor(causes: RefusalCause[], what = 'import') {
    super(
      causes.length === 1
        ? causes[0].message
        : `The ${what} is refused for ${causes.length} reasons: ${causes
            .map(cause => cause.message)
            .join(' ')}`,
    );
    this.causes = causes;
  }
}
