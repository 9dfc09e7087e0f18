import { EVEREST_GROUP, jobNameOf } from '../everest/names';
import { DatabaseClusterObject, KubernetesObject } from '../everest/objects';
import { secretsNamedBy, userSecretOf } from '../everest/secretNames';
import { DatabasePlace } from '../provision/readOwnJob';
import {
  readSecretUsers,
  SecretUserKind,
  UNWATCHED_SECRET_USERS,
} from '../provision/secretUsers';

/** Who else needs a Secret that goes with a database. */
export interface GoingSecretUsers {
  /** Each as in `backup storage 'main'`. */
  known: string[];
  /** Resources that the portal may not list, or of which there are too many. */
  unread: string[];
}

function ofDatabase(object: KubernetesObject): string[] {
  const database: DatabaseClusterObject = object;
  return [...secretsNamedBy(database.spec), userSecretOf(database)];
}

/**
 * What else in the namespace names Secrets than the database itself and its own job.
 *
 * @returns who does, by the Secret
 */
export async function readGoingSecretUsers(
  place: DatabasePlace,
): Promise<(secret: string) => GoingSecretUsers> {
  const { name } = place;
  const kinds: (SecretUserKind & {
    own?: string;
    namedBy?: typeof ofDatabase;
  })[] = [
    {
      plural: 'databaseclusters',
      kind: 'database',
      own: name,
      namedBy: ofDatabase,
    },
    { plural: 'dataimportjobs', kind: 'import-job', own: jobNameOf(name) },
    ...UNWATCHED_SECRET_USERS,
  ];
  const lists = await Promise.all(
    kinds.map(({ own, namedBy, ...kind }) =>
      readSecretUsers(place, kind, { except: own, namedBy }),
    ),
  );
  const users = lists.flatMap(list => list ?? []);
  const unread = kinds
    .filter((_, index) => !lists[index])
    .map(({ plural }) => `${plural}.${EVEREST_GROUP}`);
  return wanted => ({
    known: [
      ...new Set(
        users
          .filter(({ secret }) => secret === wanted)
          .map(user => `${user.kind.replace('-', ' ')} '${user.name}'`),
      ),
    ],
    unread,
  });
}
