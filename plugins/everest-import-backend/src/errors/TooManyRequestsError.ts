import { CustomErrorBase } from '@backstage/errors';
import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';

/** Somebody asks faster than is answered. Backstage's error handler knows no 429, but takes a numeric `statusCode`. */
export class TooManyRequestsError extends CustomErrorBase {
  name = 'TooManyRequestsError' as const;
  readonly statusCode = 429;
  readonly causes: RefusalCause[];

  constructor(message: string) {
    super(message);
    this.causes = [{ field: 'request', code: 'too-many-requests', message }];
  }
}
