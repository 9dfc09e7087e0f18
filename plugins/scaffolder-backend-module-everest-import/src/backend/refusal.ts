import {
  AuthenticationError,
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ResponseError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';

function isRefusalCause(value: unknown): value is RefusalCause {
  const cause = value as Partial<RefusalCause> | null | undefined;
  return typeof cause?.field === 'string' && typeof cause.message === 'string';
}

/** What the backend said about each field; empty for an error that blames none. */
export function refusalCauses(error: unknown): RefusalCause[] {
  if (!ResponseError.is(error)) {
    return [];
  }
  // Backstage's error body may carry more than its type says; ours carries `causes`.
  const { causes } = error.body.error as { causes?: unknown };
  return Array.isArray(causes) ? causes.filter(isRefusalCause) : [];
}

/** `field: message`, with what to do where the backend knows it. */
export function describeCause({ field, message, remedy }: RefusalCause) {
  return remedy ? `${field}: ${message} ${remedy}` : `${field}: ${message}`;
}

const ERRORS: { [statusCode: number]: new (message: string) => Error } = {
  401: AuthenticationError,
  403: NotAllowedError,
  404: NotFoundError,
  409: ConflictError,
  503: ServiceUnavailableError,
};

/** The error that a task ends with, in the backend's own words instead of `Request failed with 422`. */
export function toTaskError(error: unknown): Error {
  if (!ResponseError.is(error)) {
    return toError(error);
  }
  const { statusCode } = error;
  const causes = refusalCauses(error);
  const message = causes.length
    ? `The import was refused:\n${causes.map(describeCause).join('\n')}`
    : error.body.error.message;
  const TaskError =
    ERRORS[statusCode] ?? (statusCode < 500 ? InputError : Error);
  return new TaskError(message);
}
