import { InputError } from '@backstage/errors';
import { withCauses } from '../errors';
import { SightFailure } from './BackupSight';

/** S3 did not show what was asked for: a 400 that names the field to blame. */
export class SightError extends InputError {
  readonly failure: SightFailure;

  constructor(failure: SightFailure) {
    super(failure.message);
    this.name = 'InputError';
    this.failure = failure;
    withCauses(this, [failure]);
  }
}
