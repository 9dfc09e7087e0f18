import { ResponseError } from '@backstage/errors';
import { type Trouble, troubleOf } from '../components/LoadFailure';
import type { Values } from '../words/saidBy';
import { isRecord, textOf } from './isRecord';

/** One reason why the backend did not do what was asked. */
export interface Failure {
  /** The request field to blame, such as `source.bucket`. */
  field?: string;
  /** The backend's word for it, with what stands in the message by name. */
  code?: string;
  values?: Values;
  message: string;
  remedy?: string;
  /** It says nothing of what was asked: the session has ended, or nobody answers. */
  trouble?: Trouble;
}

/** The reasons that the backend gave. */
export function failuresOf(error: Error): Failure[] {
  const trouble = troubleOf(error);
  if (trouble) {
    return [{ message: error.message, trouble }];
  }
  if (!(error instanceof ResponseError)) {
    return [{ message: error.message }];
  }
  const { message, causes } = error.body.error as {
    message: string;
    causes?: unknown;
  };
  const reasons = (Array.isArray(causes) ? causes : []).filter(isRecord);
  return reasons.length > 0
    ? reasons.map(cause => ({
        field: textOf(cause.field),
        code: textOf(cause.code),
        ...(isRecord(cause.values) && { values: cause.values as Values }),
        message: textOf(cause.message) ?? message,
        remedy: textOf(cause.remedy),
      }))
    : [{ message }];
}

/** Whether a failure is about a field or something inside it. */
export function isAbout(failure: Failure, field: string): boolean {
  return failure.field === field || !!failure.field?.startsWith(`${field}.`);
}
