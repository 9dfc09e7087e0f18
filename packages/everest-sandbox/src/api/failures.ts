import { Kind, resourceOf } from './kinds';

export interface Cause {
  field?: string;
  reason?: string;
  message?: string;
}

export interface StatusBody {
  kind: 'Status';
  apiVersion: 'v1';
  metadata: object;
  status: 'Success' | 'Failure';
  message?: string;
  reason?: string;
  code: number;
  details?: {
    name?: string;
    group?: string;
    kind?: string;
    uid?: string;
    causes?: Cause[];
  };
}

/** A refusal, with the body a real server would send. */
export class ApiFailure extends Error {
  constructor(readonly body: StatusBody) {
    super(body.message);
  }
}

export function failure(
  code: number,
  reason: string,
  message: string,
  details?: StatusBody['details'],
): ApiFailure {
  return new ApiFailure({
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    message,
    reason,
    code,
    ...(details && { details }),
  });
}

const about = (kind: Kind, name: string) => ({
  name,
  ...(kind.group && { group: kind.group }),
  kind: kind.plural,
});

export const notFound = (kind: Kind, name: string) =>
  failure(
    404,
    'NotFound',
    `${resourceOf(kind)} "${name}" not found`,
    about(kind, name),
  );

export const alreadyExists = (kind: Kind, name: string) =>
  failure(
    409,
    'AlreadyExists',
    `${resourceOf(kind)} "${name}" already exists`,
    about(kind, name),
  );

export const conflict = (kind: Kind, name: string, why: string) =>
  failure(
    409,
    'Conflict',
    `Operation cannot be fulfilled on ${resourceOf(kind)} "${name}": ${why}`,
    about(kind, name),
  );

export const badRequest = (message: string) =>
  failure(400, 'BadRequest', message);

export const expired = (message: string) => failure(410, 'Expired', message);

/** Also what an operator's webhook answers with `apierrors.NewInvalid`. */
export function invalid(
  kind: { group: string; kind: string },
  name: string,
  causes: Cause[],
): ApiFailure {
  const texts = causes.map(cause => `${cause.field}: ${cause.message}`);
  const list = texts.length === 1 ? texts[0] : `[${texts.join(', ')}]`;
  const type = kind.group ? `${kind.kind}.${kind.group}` : kind.kind;
  return failure(422, 'Invalid', `${type} "${name}" is invalid: ${list}`, {
    name,
    ...(kind.group && { group: kind.group }),
    kind: kind.kind,
    causes,
  });
}
