import { ConflictError, ServiceUnavailableError } from '@backstage/errors';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { RefusedError, withCauses } from '../errors';
import { everestObject, jobNameOf } from '../everest/names';
import { KubernetesReply } from '../kubernetes/connection/KubernetesConnection';
import { saysAbsent } from '../kubernetes/connection/saysAbsent';

/** The import is not what whoever asks has seen. */
export function changed(message: string, code: string) {
  return withCauses(new ConflictError(message), [
    { field: 'uid', code, message },
  ]);
}

/**
 * Why Everest could not be told to look again, by the API server's answer.
 *
 * @param grant - the line that grants the right, for who may know it
 */
export function notDone(
  { cluster, namespace, name }: Pick<Import, 'cluster' | 'namespace' | 'name'>,
  reply: Pick<KubernetesReply, 'status' | 'body'>,
  grant?: string,
): Error {
  const { status } = reply;
  const job = everestObject('dataimportjobs', jobNameOf(name));
  if (status === 409 || saysAbsent(reply, job)) {
    return changed(
      `The import into '${name}' changed in this moment. Look at it again.`,
      'changed-meanwhile',
    );
  }
  // Of a server that does not serve the kind yet, or of what stands in its place
  const isUnclear = status === 404;
  if (status >= 500 || status === 429 || isUnclear) {
    return new ServiceUnavailableError(
      `The cluster '${cluster}' could not note now that Everest is to look again (${status}). Try again in a moment.`,
    );
  }
  return status === 403 || status === 401
    ? new RefusedError([
        {
          field: 'namespace',
          code: 'check-again-forbidden',
          message: `Kubernetes does not let the portal tell Everest: it lacks 'patch' on 'dataimportjobs.everest.percona.com' in '${namespace}'. Everest looks again by itself, at the latest 17 minutes after it looked last.`,
          remedy: grant ?? 'Ask those who run the portal for the right.',
        },
      ])
    : new RefusedError([
        {
          field: 'name',
          code: 'check-again-refused',
          message: `Kubernetes refuses to note on the job of '${name}' that Everest is to look again (${status}). Ask the platform team.`,
        },
      ]);
}
