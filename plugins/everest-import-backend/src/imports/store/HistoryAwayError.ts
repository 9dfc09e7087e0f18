import { ServiceUnavailableError } from '@backstage/errors';

/** The portal's own database can't be asked now. */
export class HistoryAwayError extends ServiceUnavailableError {
  constructor() {
    super(
      "The portal's own database can't be reached now, and nothing is made that it does not know of. Try again later.",
    );
  }
}
