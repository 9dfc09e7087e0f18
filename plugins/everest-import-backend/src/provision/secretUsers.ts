import { ServiceUnavailableError } from '@backstage/errors';
import { EVEREST_API } from '../everest/names';
import { KubernetesObject } from '../everest/objects';
import { secretsNamedBy } from '../everest/secretNames';
import { KubernetesConnection } from '../kubernetes/connection/KubernetesConnection';
import { listAll } from '../kubernetes/watch/listAll';
import { StreamFailure } from '../kubernetes/watch/StreamFailure';
import { SecretUser } from '../preflight/SecretFacts';
import { everestLacks } from './everestLacks';

/** A kind of objects that name Secrets. */
export interface SecretUserKind {
  plural: string;
  kind: SecretUser['kind'];
}

/** What names Secrets, and is not watched. */
export const UNWATCHED_SECRET_USERS: SecretUserKind[] = [
  { plural: 'backupstorages', kind: 'backup-storage' },
  { plural: 'monitoringconfigs', kind: 'monitoring-config' },
];

const MOST_USERS = 1_000;

const allNamed = ({ metadata, ...rest }: KubernetesObject) =>
  secretsNamedBy(rest);

/**
 * Who of one kind names Secrets in a namespace.
 *
 * @param options - `namedBy`: the Secrets of one object; all that it names, when left out. `except`: an object that does
 * not count
 * @returns undefined where the portal may not list them, or there are too many; none where this Everest does not have
 * them
 * @throws ServiceUnavailableError for an answer that proves nothing
 */
export async function readSecretUsers(
  place: {
    connection: KubernetesConnection;
    namespace: string;
    signal: AbortSignal;
  },
  { plural, kind }: SecretUserKind,
  options: {
    namedBy?: (object: KubernetesObject) => string[];
    except?: string;
  } = {},
): Promise<SecretUser[] | undefined> {
  const { connection, namespace, signal } = place;
  const { namedBy = allNamed, except } = options;
  const path = `/apis/${EVEREST_API}/namespaces/${encodeURIComponent(
    namespace,
  )}/${plural}`;
  try {
    const { items, tooMany } = await listAll(connection, path, {
      signal,
      most: MOST_USERS,
      keep: object =>
        object.metadata.name === except
          ? []
          : namedBy(object).map(secret => ({
              secret,
              kind,
              name: object.metadata.name,
            })),
    });
    // Of those that were not read nothing is known.
    return tooMany ? undefined : items.flat();
  } catch (error) {
    if (!(error instanceof StreamFailure)) {
      throw error;
    }
    if (error.status === 403) {
      return undefined;
    }
    if (error.status === 404 && (await everestLacks(place, plural))) {
      return [];
    }
    throw new ServiceUnavailableError(
      `The cluster '${connection.cluster}' did not say which '${plural}' are in '${namespace}' (${error.status}). Try again later.`,
    );
  }
}
