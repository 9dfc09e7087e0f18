import { ConflictError, ServiceUnavailableError } from '@backstage/errors';
import {
  KubernetesConnection,
  KubernetesReply,
} from '../clusters/KubernetesConnection';
import { RefusedError } from '../errors';
import { MadeSecret } from '../history/RequestHistory';
import { secretPath, secretsPath } from './paths';
import { SecretManifest } from './secretManifests';

/** The name is somebody else's: to be left alone, whatever becomes of the request. */
export class SecretTakenError extends ConflictError {
  readonly secretName: string;

  constructor(name: string, namespace: string) {
    super(
      `A Secret '${name}' is already there in '${namespace}', and it is not ours. Start again.`,
    );
    this.secretName = name;
  }
}

/** Never what the server says: its text may repeat what it was sent. */
function toError(status: number, name: string, namespace: string): Error {
  switch (status) {
    case 409:
      return new SecretTakenError(name, namespace);
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

type Delete = (
  secret: MadeSecret,
  options: { dryRun?: 'All' },
) => Promise<KubernetesReply<{ details?: { uid?: string } }>>;

/** With its UID, asked of the API server without reading the Secret; undefined when it is not there. */
async function withUid(
  secret: MadeSecret,
  remove: Delete,
): Promise<MadeSecret | undefined> {
  if (secret.uid) {
    return secret;
  }
  const { status, body } = await remove(secret, { dryRun: 'All' });
  return status === 404 ? undefined : { ...secret, uid: body?.details?.uid };
}

async function isRemoved(secret: MadeSecret, remove: Delete): Promise<boolean> {
  const { status } = await remove(secret, {});
  if (status === 409) {
    // Either the name has passed to another object, or somebody wrote to ours at this moment
    const now = await withUid({ name: secret.name }, remove);
    return now === undefined || (!!now.uid && now.uid !== secret.uid);
  }
  return [200, 202, 404].includes(status);
}

/**
 * Deletes Secrets of ours, each by its UID: a name may have passed to somebody else in the meantime. A UID that was
 * not recorded is found first, and remembered before anything is deleted, so that a repeated delete meets no other.
 *
 * @param options - `remember`: writes down what is known of the Secrets that are there.
 * @returns those that may still be there.
 */
export async function removeSecrets(options: {
  connection: KubernetesConnection;
  namespace: string;
  secrets: MadeSecret[];
  remember: (secrets: MadeSecret[]) => Promise<void>;
  signal: AbortSignal;
}): Promise<MadeSecret[]> {
  const { connection, namespace, secrets, remember, signal } = options;
  const remove: Delete = ({ name, uid }, query) =>
    connection.request({
      method: 'DELETE',
      path: secretPath(namespace, name),
      query,
      body: {
        apiVersion: 'v1',
        kind: 'DeleteOptions',
        ...(uid && { preconditions: { uid } }),
      },
      signal,
    });
  const found = await Promise.all(
    secrets.map(secret => withUid(secret, remove)),
  );
  const there = found.filter(secret => secret !== undefined);
  if (secrets.some(({ uid }) => !uid)) {
    await remember(there);
  }
  const left = await Promise.all(
    there.map(async secret =>
      secret.uid && (await isRemoved(secret, remove)) ? undefined : secret,
    ),
  );
  return left.filter(secret => secret !== undefined);
}
