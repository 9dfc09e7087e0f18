import { JsonObject } from '@backstage/types';
import { BACKUPS } from '../../../__testUtils__/startPreflightPortal';

/** One import of the corpus: what it changes in a right one. */
export interface Case {
  what: string;
  change: JsonObject;
}

/** One that goes wrong. */
export interface BadCase extends Case {
  /** The request field to blame. */
  field: string;
  /**
   * Whether Everest's own admission refuses such a database, so that the hard check can be compared with it. `late`: it
   * is taken, and goes wrong later.
   */
  everest: 'refuses' | 'late' | 'not-asked';
  /** Not caught before the create, and why. */
  missed?: string;
}

/** The engine of a right request, with what is changed. */
export const engine = (type: string, change: JsonObject = {}) => ({
  engine: { type, replicas: 1, ...change },
});

export const IMPORTERS = {
  postgresql: 'everest-percona-pg-operator',
  mysql: 'everest-percona-pxc-operator',
  mongodb: 'everest-percona-psmdb-operator',
};

/** The ten keys that MongoDB's own importer needs. */
export const MONGODB_KEYS: JsonObject = Object.fromEntries(
  [
    'BACKUP',
    'CLUSTER_ADMIN',
    'CLUSTER_MONITOR',
    'DATABASE_ADMIN',
    'USER_ADMIN',
  ].flatMap(user => [
    [`MONGODB_${user}_USER`, 'someone'],
    [`MONGODB_${user}_PASSWORD`, 'canary'],
  ]),
);

export const MYSQL_KEYS: JsonObject = Object.fromEntries(
  [
    'root',
    'monitor',
    'proxyadmin',
    'xtrabackup',
    'operator',
    'replication',
  ].map(user => [user, 'canary']),
);

/** A right request for an engine, its backup in a configured source. */
export function of(
  type: keyof typeof BACKUPS,
  change: JsonObject = {},
): JsonObject {
  return {
    ...engine(type),
    importer: IMPORTERS[type],
    source: { backupSource: 'whole', path: BACKUPS[type] },
    s3Credentials: null,
    ...(type === 'mongodb' && { databaseCredentials: MONGODB_KEYS }),
    ...change,
  };
}

/** A right request, its backup somewhere else in the configured source. */
export function at(
  type: keyof typeof BACKUPS,
  path: string,
  change: JsonObject = {},
): JsonObject {
  return of(type, { source: { backupSource: 'whole', path }, ...change });
}
