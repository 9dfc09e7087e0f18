import { InputError } from '@backstage/errors';
import { withCauses } from '../errors';
import { ProbeFailure } from './BackupProbe';

/** S3 did not show what was asked for: a 400 that names the field to blame. */
export class ProbeError extends InputError {
  readonly failure: ProbeFailure;

  /** Whether the server asks for nothing but patience. */
  readonly isBusy: boolean;

  /** Whether a list did not come in time: what needs none may go well. */
  readonly isListSlow: boolean;

  /** What has to be restored first lies in it, such as `GLACIER`. */
  readonly archive?: string;

  constructor(
    failure: ProbeFailure,
    options: {
      isBusy?: boolean;
      isListSlow?: boolean;
      archive?: string;
    } = {},
  ) {
    super(failure.message);
    this.name = 'InputError';
    this.failure = failure;
    this.isBusy = options.isBusy ?? false;
    this.isListSlow = options.isListSlow ?? false;
    this.archive = options.archive;
    withCauses(this, [failure]);
  }
}
