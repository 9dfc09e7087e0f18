import {
  ConflictError,
  ServiceUnavailableError,
  toError as asError,
} from '@backstage/errors';
import {
  KubernetesConnection,
  KubernetesReply,
  KubernetesRequest,
} from '../kubernetes/connection/KubernetesConnection';
import { saysAbsent } from '../kubernetes/connection/saysAbsent';
import { DatabaseClusterObject } from '../everest/objects';
import { secretsNamedBy } from '../everest/secretNames';
import { RefusedError } from '../errors';
import { MadeSecret } from '../imports/store/RequestHistory';
import { deleteSecret, secretNamed } from './deleteSecret';
import { secretsPath } from './paths';
import { mayBeStored } from './refusals';
import { SecretManifest } from './secretManifests';
import { probeSecret } from './probeSecret';

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

/** Nobody knows whether it was made: no answer came, or one that leaves it open. It may be there a moment later. */
export class SecretUnclearError extends Error {
  /** @param said - what whoever asked for it is to be told */
  constructor(readonly said: Error) {
    super(said.message);
    this.name = 'SecretUnclearError';
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

/**
 * Makes a Secret and never reads one back; a name that is taken is an error, never an update.
 *
 * @throws SecretUnclearError where it may be there all the same, or be there a moment later
 */
export async function makeSecret(
  connection: KubernetesConnection,
  namespace: string,
  manifest: SecretManifest,
  signal: AbortSignal,
): Promise<MadeSecret> {
  const { name } = manifest.metadata;
  let reply: KubernetesReply<{ metadata?: { uid?: string } }>;
  try {
    reply = await connection.request({
      method: 'POST',
      path: secretsPath(namespace),
      query: { fieldValidation: 'Strict' },
      body: manifest,
      signal,
    });
  } catch (error) {
    throw new SecretUnclearError(asError(error));
  }
  const { status, body } = reply;
  if (status !== 201 && status !== 200) {
    const said = toError(status, name, namespace);
    throw mayBeStored(reply) ? new SecretUnclearError(said) : said;
  }
  return { name, uid: body.metadata?.uid };
}

type Place = Pick<KubernetesRequest, 'signal'> & {
  connection: KubernetesConnection;
  namespace: string;
};

/** With its UID, as far as the API server tells it; undefined when it is not there. */
async function withUid(
  secret: MadeSecret,
  place: Place,
): Promise<MadeSecret | undefined> {
  if (secret.uid) {
    return secret;
  }
  const { name } = secret;
  const probe = await probeSecret({ ...place, name });
  return probe.isThere === false ? undefined : { name, uid: probe.uid };
}

async function isRemoved(secret: MadeSecret, place: Place): Promise<boolean> {
  const { name, uid } = secret;
  const reply = await deleteSecret({ ...place, name }, { uid });
  const { status } = reply;
  if (status === 409) {
    // Either the name has passed to another object, or somebody wrote to ours at this moment
    const now = await withUid({ name }, place);
    return now === undefined || (!!now.uid && now.uid !== uid);
  }
  return [200, 202].includes(status) || saysAbsent(reply, secretNamed(name));
}

/**
 * Deletes Secrets of ours, each by its UID: a name may have passed to somebody else in the meantime. A UID that was
 * not recorded is found first, and remembered before anything is deleted, so that a repeated delete meets no other.
 *
 * @param options - `databases`: those that are there, whoever made them. One may have been made from a copy of the
 * portal's, with the names of its Secrets: these are left. `remember`: writes down what is known of the Secrets that are
 * there.
 * @returns those that may still be there.
 */
export async function removeSecrets(options: {
  connection: KubernetesConnection;
  namespace: string;
  secrets: MadeSecret[];
  databases: DatabaseClusterObject[];
  remember: (secrets: MadeSecret[]) => Promise<void>;
  signal: AbortSignal;
}): Promise<MadeSecret[]> {
  const { databases, remember, ...place } = options;
  const named = new Set(databases.flatMap(({ spec }) => secretsNamedBy(spec)));
  const kept = options.secrets.filter(({ name }) => named.has(name));
  const secrets = options.secrets.filter(({ name }) => !named.has(name));
  const found = await Promise.all(
    secrets.map(secret => withUid(secret, place)),
  );
  const there = found.filter(secret => secret !== undefined);
  if (secrets.some(({ uid }) => !uid)) {
    await remember([...there, ...kept]);
  }
  const left = await Promise.all(
    there.map(async secret =>
      secret.uid && (await isRemoved(secret, place)) ? undefined : secret,
    ),
  );
  return [...left.filter(secret => secret !== undefined), ...kept];
}
