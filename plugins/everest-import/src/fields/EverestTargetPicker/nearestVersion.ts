import {
  releaseLine,
  type TargetEngine,
} from '@everest-import/backstage-plugin-everest-import-common';

/** Whether one is of an earlier release than the other, by all numbers that both say. */
function isOlder(version: string, than: string): boolean {
  const numbers = (text: string) => text.split(/[.-]/).map(Number);
  const [ours, theirs] = [numbers(version), numbers(than)];
  const at = ours.findIndex((number, index) => number !== theirs[index]);
  return at >= 0 && ours[at] < theirs[at];
}

/**
 * The offered version that a backup goes into: of the oldest line that is not older than the backup's, the recommended
 * one, where it is not older, or else the newest. Undefined where nothing offered is, and where the line of the backup is
 * not known.
 *
 * @param isExact - whether only the same line can read it, as files that are copied
 */
export function nearestVersion(
  offer: Pick<TargetEngine, 'type' | 'versions' | 'defaultVersion'>,
  backupVersion: string | undefined,
  isExact = false,
): string | undefined {
  const { type, versions, defaultVersion } = offer;
  const from = releaseLine(backupVersion, type);
  if (backupVersion === undefined || from === undefined) {
    return undefined;
  }
  const fitting = versions
    .map(version => ({ version, line: releaseLine(version, type) ?? 0 }))
    .filter(({ line }) => (isExact ? line === from : line >= from));
  const nearest = Math.min(...fitting.map(({ line }) => line));
  const inLine = fitting
    .filter(({ line }) => line === nearest)
    .map(({ version }) => version);
  const isFine = (version: string) =>
    version === defaultVersion && !isOlder(version, backupVersion);
  return inLine.find(isFine) ?? inLine[0];
}
