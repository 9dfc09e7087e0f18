import {
  DatabaseClusterObject,
  DataImportJobObject,
  KubernetesObject,
} from '../everest/objects';
import { userSecretOf } from '../everest/secretNames';
import { getDatabase } from '../provision/databaseLookup';
import { everestLacks } from '../provision/everestLacks';
import {
  DatabasePlace,
  everestPath,
  readOwnJob,
  saidNothing,
} from '../provision/readOwnJob';
import { deleteDatabase } from './deleteDatabase';
import { goingS3Secret } from './goingS3Secret';
import { GoingSecretUsers, readGoingSecretUsers } from './goingSecretUsers';
import { ImporterWork, readImporterWork } from './importerWork';

/** What decides whether a database may be deleted, as the API server has it now. */
export interface CleanUpFacts {
  /** Undefined: it is not there. */
  database?: DatabaseClusterObject;
  /** That Everest made for it. */
  job?: DataImportJobObject;
  /** Whether its importer is at work now. */
  importer: ImporterWork;
  /** Names of those that were made of this database; Everest deletes them, and what lies in storage, with it. */
  backups: string[] | 'refused';
  /** Who else needs the S3 Secret that goes with it. */
  s3SecretUsers: GoingSecretUsers;
  /** Who else has its users in the Secret that goes with it. */
  userSecretUsers: GoingSecretUsers;
  /** Kubernetes would let the portal delete it. */
  mayDelete: boolean;
}

interface BackupObject extends KubernetesObject {
  spec?: { dbClusterName?: string };
}

async function readBackups(
  place: DatabasePlace,
): Promise<CleanUpFacts['backups']> {
  const { connection, namespace, name, signal } = place;
  const plural = 'databaseclusterbackups';
  const reply = await connection.request<{ items?: BackupObject[] }>({
    method: 'GET',
    path: everestPath(namespace, plural),
    signal,
  });
  if (reply.status === 403 || reply.status === 401) {
    return 'refused';
  }
  if (reply.status === 404 && (await everestLacks(place, plural))) {
    return [];
  }
  if (reply.status !== 200) {
    throw saidNothing('which backups there are', place, reply.status);
  }
  return (reply.body.items ?? [])
    .filter(({ spec }) => spec?.dbClusterName === name)
    .map(({ metadata }) => metadata.name);
}

const NO_USERS: GoingSecretUsers = { known: [], unread: [] };

/**
 * @param uid - of the database that is meant
 * @throws ClusterAwayError, ServiceUnavailableError
 */
export async function readCleanUpFacts(
  place: DatabasePlace,
  uid: string,
): Promise<CleanUpFacts> {
  const database = await getDatabase(place.connection, place, place.signal);
  if (database?.metadata.uid !== uid) {
    return {
      database,
      importer: 'idle',
      backups: [],
      s3SecretUsers: NO_USERS,
      userSecretUsers: NO_USERS,
      mayDelete: true,
    };
  }
  const [job, backups, { status }] = await Promise.all([
    readOwnJob(place, database),
    readBackups(place),
    deleteDatabase(place, { uid, dryRun: true }),
  ]);
  const s3Secret = goingS3Secret({ database, job });
  const [importer, usersOf] = await Promise.all([
    readImporterWork(place, job),
    readGoingSecretUsers(place),
  ]);
  return {
    database,
    ...(job && { job }),
    importer,
    backups,
    s3SecretUsers: s3Secret ? usersOf(s3Secret.name) : NO_USERS,
    userSecretUsers: usersOf(userSecretOf(database)),
    mayDelete: status !== 403 && status !== 401,
  };
}
