import { setTimeout as wait } from 'node:timers/promises';
import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import {
  KubernetesConnection,
  KubernetesReply,
} from '../kubernetes/connection/KubernetesConnection';
import { DatabaseManifest } from '../everest/manifest';
import { DatabaseClusterObject } from '../everest/objects';
import { RefusedError } from '../errors';
import { databasesPath } from './paths';
import { isSecretNotFound, mayBeStored, toCauses, toRefusal } from './refusals';

/** The webhook reads Secrets through a cache, which may not have met a new one yet. */
const CACHE_PATIENCE = 6_000;
const CACHE_PAUSE = 300;

/** Made a moment ago, not made because nothing is, or one that the request names. */
type UserSecretState = 'made' | 'not-made' | 'named';

function post(
  connection: KubernetesConnection,
  manifest: DatabaseManifest,
  options: { dryRun: boolean; signal: AbortSignal },
): Promise<KubernetesReply<DatabaseClusterObject>> {
  return connection.request<DatabaseClusterObject>({
    method: 'POST',
    path: databasesPath(manifest.metadata.namespace),
    query: {
      fieldValidation: 'Strict',
      ...(options.dryRun && { dryRun: 'All' }),
    },
    body: manifest,
    signal: options.signal,
  });
}

function wasMade(reply: KubernetesReply): boolean {
  return reply.status === 200 || reply.status === 201;
}

/** The same for a Secret that the request names. */
function blameNamedSecret(cause: RefusalCause): RefusalCause {
  return isSecretNotFound(cause)
    ? {
        ...cause,
        field: 'databaseCredentials.secretName',
        code: 'secret-not-found',
      }
    : cause;
}

/** Asks the API server and Everest's webhooks, which then say everything at once; nothing is stored. */
export async function dryRunDatabase(
  connection: KubernetesConnection,
  manifest: DatabaseManifest,
  options: {
    signal: AbortSignal;
    userSecret?: UserSecretState;
  },
): Promise<string[]> {
  const { signal, userSecret } = options;
  const deadline = Date.now() + CACHE_PATIENCE;
  for (;;) {
    const reply = await post(connection, manifest, { dryRun: true, signal });
    if (wasMade(reply)) {
      return reply.warnings;
    }
    const database = {
      cluster: connection.cluster,
      namespace: manifest.metadata.namespace,
      name: manifest.metadata.name,
    };
    const causes = reply.status === 422 ? toCauses(reply) : [];
    const others = causes.filter(cause => !isSecretNotFound(cause));
    const onlySecret = causes.length > 0 && others.length === 0;
    if (onlySecret && userSecret === 'not-made') {
      return reply.warnings;
    }
    if (userSecret === 'named' && causes.some(isSecretNotFound)) {
      throw new RefusedError(causes.map(blameNamedSecret));
    }
    if (others.length > 0) {
      // A Secret that is made with the database, or was a moment ago, is no fault of the request
      throw new RefusedError(others);
    }
    if (!onlySecret || Date.now() > deadline) {
      throw toRefusal(reply, database);
    }
    await wait(CACHE_PAUSE, undefined, { signal });
  }
}

/** What is known after a create was sent. */
export type CreateResult =
  | { type: 'created'; database: DatabaseClusterObject; warnings: string[] }
  | { type: 'refused'; error: Error }
  | { type: 'unknown' };

/** A lost reply leaves open whether the object was stored, and so does an error of the server's own. */
export async function createDatabase(
  connection: KubernetesConnection,
  manifest: DatabaseManifest,
  signal: AbortSignal,
): Promise<CreateResult> {
  let reply: KubernetesReply<DatabaseClusterObject>;
  try {
    reply = await post(connection, manifest, { dryRun: false, signal });
  } catch {
    return { type: 'unknown' };
  }
  if (wasMade(reply)) {
    return {
      type: 'created',
      database: reply.body,
      warnings: reply.warnings,
    };
  }
  if (mayBeStored(reply)) {
    return { type: 'unknown' };
  }
  const { namespace, name } = manifest.metadata;
  return {
    type: 'refused',
    error: toRefusal(reply, { cluster: connection.cluster, namespace, name }),
  };
}
