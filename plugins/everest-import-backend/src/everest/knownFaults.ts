import { lt, valid } from 'semver';
import { DatabaseClusterObject } from './objects';
import { PhaseResult } from './PhaseMemory';

export const POSTGRESQL_REPLICAS_FIXED_IN = '1.16.1';

/**
 * openeverest#2347: on slow storage the re-created cluster could come up empty.
 * Reported on 1.15.2; the importer waits for Pods and volumes to be gone since
 * 1.16.1 (openeverest-operator#959).
 */
export function isPostgresqlReplicasFault(target: {
  type?: string;
  replicas: number;
  everestVersion?: string;
}): boolean {
  const { type, replicas, everestVersion } = target;
  const fixed =
    valid(everestVersion) !== null &&
    !lt(everestVersion!, POSTGRESQL_REPLICAS_FIXED_IN);
  return type === 'postgresql' && replicas > 1 && !fixed;
}

/**
 * What to look at where Everest is known to be wrong about an import that succeeded.
 *
 * @param everestVersion - undefined where it is not known: then the fault is possible.
 */
export function knownFaults(
  database: DatabaseClusterObject | undefined,
  phase: Pick<PhaseResult, 'phase'>,
  everestVersion: string | undefined,
): string[] {
  const { type, replicas = 1 } = database?.spec?.engine ?? {};
  return phase.phase === 'Succeeded' &&
    // Another importer, which never had it
    !database?.instance &&
    isPostgresqlReplicasFault({ type, replicas, everestVersion })
    ? [
        `Everest before ${POSTGRESQL_REPLICAS_FIXED_IN} could call a PostgreSQL import with several nodes done although the database was empty. Look into the database before you rely on it.`,
      ]
    : [];
}
