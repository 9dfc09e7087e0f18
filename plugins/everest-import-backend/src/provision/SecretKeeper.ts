import { ConflictError, ServiceUnavailableError } from '@backstage/errors';
import {
  KubernetesConnection,
  KubernetesReply,
} from '../clusters/KubernetesConnection';
import { RefusedError } from '../errors';
import { MadeSecret } from '../history/RequestHistory';
import { secretPath, secretsPath } from './paths';
import { SecretManifest } from './secretManifests';

/** Never what the server says: its text may repeat what it was sent. */
function toError(status: number, name: string, namespace: string): Error {
  switch (status) {
    case 409:
      return new ConflictError(
        `A Secret '${name}' is already there in '${namespace}', and it is not ours. Start again.`,
      );
    case 403:
      return new RefusedError([
        {
          field: 'namespace',
          code: 'secret-forbidden',
          message: `The portal may not make Secrets in '${namespace}': it lacks the right, or the namespace's quota is used up. Ask the platform team.`,
        },
      ]);
    case 400:
    case 413:
    case 422:
      return new RefusedError([
        {
          field: name.startsWith('everest-secrets-')
            ? 'databaseCredentials'
            : 's3Credentials',
          code: 'secret-refused',
          message: `Kubernetes refuses these credentials as a Secret (${status}). Look for signs that do not belong there.`,
        },
      ]);
    default:
      return new ServiceUnavailableError(
        `The Secret '${name}' could not be made in '${namespace}' (${status}). Try again later.`,
      );
  }
}

/** Makes a Secret and never reads one back; a name that is taken is an error, never an update. */
export async function makeSecret(
  connection: KubernetesConnection,
  namespace: string,
  manifest: SecretManifest,
  signal: AbortSignal,
): Promise<MadeSecret> {
  const { name } = manifest.metadata;
  const reply: KubernetesReply<{ metadata?: { uid?: string } }> =
    await connection.request({
      method: 'POST',
      path: secretsPath(namespace),
      query: { fieldValidation: 'Strict' },
      body: manifest,
      signal,
    });
  if (reply.status !== 201 && reply.status !== 200) {
    throw toError(reply.status, name, namespace);
  }
  return { name, uid: reply.body.metadata?.uid };
}

/**
 * Deletes a Secret of ours, by its UID where that is known.
 *
 * @returns true when it is certainly not there any more.
 */
export async function deleteSecret(
  connection: KubernetesConnection,
  namespace: string,
  secret: MadeSecret,
  signal: AbortSignal,
): Promise<boolean> {
  const reply = await connection.request({
    method: 'DELETE',
    path: secretPath(namespace, secret.name),
    body: {
      apiVersion: 'v1',
      kind: 'DeleteOptions',
      ...(secret.uid && { preconditions: { uid: secret.uid } }),
    },
    signal,
  });
  // 409: another object has that name now, so ours is gone
  return [200, 202, 404, 409].includes(reply.status);
}
