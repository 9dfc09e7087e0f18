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

/** Whether one is of an earlier release than the other, by all numbers that both say. */
function isOlder(version: string, than: string): boolean {
  const numbers = (text: string) => text.split(/[.-]/).map(Number);
  const [ours, theirs] = [numbers(version), numbers(than)];
  const at = ours.findIndex((number, index) => number !== theirs[index]);
  return at >= 0 && ours[at] < theirs[at];
}

/**
 * The offered version that a backup goes into: of the oldest line that is not older than the backup's, the recommended
 * one, where it is not older, or else the newest. Undefined where nothing offered is, or where the backup does not say its version; MariaDB
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
  const isFine = (version: string) =>
    version === defaultVersion && !isOlder(version, backupVersion);
  return inLine.find(isFine) ?? inLine[0];
}
