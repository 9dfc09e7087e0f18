import type {
  EngineType,
  TargetEngine,
} from '@everest-import/backstage-plugin-everest-import-common';

/** A line of releases that read each other's data, as one number: PostgreSQL's by its first number, others by two. */
function lineOf(version: string, engine: EngineType): number | undefined {
  const [, major, minor = '0'] = /^(\d+)(?:\.(\d+))?/.exec(version) ?? [];
  if (major === undefined) {
    return undefined;
  }
  return engine === 'postgresql' ? +major : +major * 1_000 + +minor;
}

/**
 * The offered version that a backup goes into: of the oldest line that is not older than the backup's, the recommended
 * one or else the newest. Undefined where nothing offered is, or where the backup does not say its version; MariaDB
 * counts from 10 on, which says nothing of MySQL's.
 *
 * @param isExact - whether only the same line can read it, as files that are copied
 */
export function nearestVersion(
  offer: Pick<TargetEngine, 'type' | 'versions' | 'defaultVersion'>,
  backupVersion: string | undefined,
  isExact = false,
): string | undefined {
  const { type, versions, defaultVersion } = offer;
  const from = backupVersion && lineOf(backupVersion, type);
  if (!from || (type === 'mysql' && from >= 10_000)) {
    return undefined;
  }
  const fitting = versions
    .map(version => ({ version, line: lineOf(version, type) ?? 0 }))
    .filter(({ line }) => (isExact ? line === from : line >= from));
  const nearest = Math.min(...fitting.map(({ line }) => line));
  const inLine = fitting
    .filter(({ line }) => line === nearest)
    .map(({ version }) => version);
  return inLine.find(version => version === defaultVersion) ?? inLine[0];
}
