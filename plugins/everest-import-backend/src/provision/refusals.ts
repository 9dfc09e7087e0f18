import {
  ConflictError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { KubernetesReply } from '../kubernetes/connection/KubernetesConnection';
import { saysAbsent } from '../kubernetes/connection/saysAbsent';
import { toRequestField } from '../everest/requestField';
import { RefusedError, withCauses } from '../errors';

/** The Status that an API server answers with when it does not do what was asked. */
interface KubernetesStatus {
  reason?: string;
  message?: string;
  details?: {
    causes?: { field?: string; reason?: string; message?: string }[];
  };
}

const WEBHOOK = /^admission webhook "[^"]*" denied the request:\s*/;
const MAX_TEXT = 1000;

function statusOf(reply: KubernetesReply): KubernetesStatus {
  return typeof reply.body === 'object' && reply.body !== null
    ? (reply.body as KubernetesStatus)
    : {};
}

function plain(message: string | undefined): string {
  return (message ?? 'no reason given').replace(WEBHOOK, '').slice(0, MAX_TEXT);
}

function toField(everestField: string, message: string): string {
  if (/schema validation failed|does not have a schema/i.test(message)) {
    return 'config';
  }
  return toRequestField(everestField);
}

/** Of what the API server looked at no more: beside other causes it blames nothing, and `<nil>` is no field. */
function isUnchecked({ field, message }: { field?: string; message?: string }) {
  return (
    field === '<nil>' ||
    /some validation rules were not checked/.test(message ?? '')
  );
}

/** Each cause of a 422, under the request's own field names. */
export function toCauses(reply: KubernetesReply): RefusalCause[] {
  const { details, message } = statusOf(reply);
  const causes = (details?.causes ?? [])
    .filter(cause => !isUnchecked(cause))
    .map(cause => ({
      field: toField(cause.field ?? '', plain(cause.message)) || 'request',
      code: 'refused-by-everest',
      message: plain(cause.message),
    }));
  return causes.length > 0
    ? causes
    : [
        {
          field: toField('request', plain(message)),
          code: 'refused-by-everest',
          message: plain(message),
        },
      ];
}

/** True where a webhook said no, or could not be asked: that comes before anything is stored. */
function isRefusedByWebhook(reply: KubernetesReply): boolean {
  const { message = '' } = statusOf(reply);
  return WEBHOOK.test(message) || message.includes('failed calling webhook');
}

/**
 * Whether what a server answers with an error may be stored all the same, as after a lost reply: etcd may store what the API
 * server has waited for too long, which answers with 500 ("etcdserver: request timed out"). What a webhook, which is asked
 * before, had no answer for was not stored.
 */
export function mayBeStored(reply: KubernetesReply): boolean {
  return reply.status >= 500 && !isRefusedByWebhook(reply);
}

/** True where the webhook did not find the user Secret: in its cache not yet, or in a check before it is made. */
export function isSecretNotFound(cause: RefusalCause): boolean {
  return (
    cause.field === 'databaseCredentials' && / not found/.test(cause.message)
  );
}

function notChecked(
  status: number,
  { cluster, name }: { cluster: string; name: string },
): Error {
  return new ServiceUnavailableError(
    `The cluster '${cluster}' could not check the database '${name}' (${status}). Try again later.`,
  );
}

/** An error for a reply that refuses a DatabaseCluster. */
export function toRefusal(
  reply: KubernetesReply,
  database: { cluster: string; namespace: string; name: string },
): Error {
  const { cluster, namespace, name } = database;
  const message = plain(statusOf(reply).message);
  const raw = statusOf(reply).message ?? '';
  switch (reply.status) {
    case 409:
      return withCauses(
        new ConflictError(
          `A database '${name}' is already there in '${namespace}'. Choose another name.`,
        ),
        [
          {
            field: 'name',
            code: 'name-taken',
            message: `A database '${name}' is already there in '${namespace}'. Choose another name.`,
          },
        ],
      );
    case 422:
      return new RefusedError(toCauses(reply));
    case 400:
      return new RefusedError([
        {
          field: toRequestField(
            /unknown field "([^"]+)"/.exec(raw)?.[1] ?? 'spec',
          ),
          code: 'refused-by-kubernetes',
          message,
        },
      ]);
    case 403:
      if (WEBHOOK.test(raw)) {
        return new RefusedError(toCauses(reply));
      }
      if (/exceeded quota/.test(raw)) {
        return new RefusedError([
          { field: 'namespace', code: 'quota-exceeded', message },
        ]);
      }
      return new ServiceUnavailableError(
        `The portal may not create databases in '${cluster}/${namespace}'. Ask the platform team to grant it that right.`,
      );
    case 404:
      if (
        !saysAbsent(reply, { name: namespace, plural: 'namespaces', group: '' })
      ) {
        return notChecked(reply.status, database);
      }
      return withCauses(
        new NotFoundError(
          `There is no namespace '${namespace}' for databases in cluster '${cluster}'. Choose another.`,
        ),
        [
          {
            field: 'namespace',
            code: 'namespace-unknown',
            message: `There is no namespace '${namespace}' for databases in cluster '${cluster}'. Choose another.`,
          },
        ],
      );
    default:
      return notChecked(reply.status, database);
  }
}
