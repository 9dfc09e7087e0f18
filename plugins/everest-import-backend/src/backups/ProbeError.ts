import { InputError } from '@backstage/errors';
import { withCauses } from '../errors';
import { ProbeFailure } from './BackupProbe';

/** S3 did not show what was asked for: a 400 that names the field to blame. */
export class ProbeError extends InputError {
  readonly failure: ProbeFailure;

  constructor(failure: ProbeFailure) {
    super(failure.message);
    this.name = 'InputError';
    this.failure = failure;
    withCauses(this, [failure]);
  }
}
