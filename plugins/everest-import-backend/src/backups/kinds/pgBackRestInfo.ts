import { JsonObject } from '@backstage/types';
import { versionOf } from './headers/versions';
import { sizeOf, timeOf } from './reading/claims';
import { parseJson } from './reading/parseJson';

export interface BackupInfoEntry {
  time?: string;
  sizeBytes?: number;
  restoredBytes?: number;
  engineVersion?: string;
  /** Labels of the backups that hold a part of it. */
  needs: string[];
  hasBadPages: boolean;
}

/** What `backup.info` says. */
export interface BackupInfo {
  /** By label. */
  backups: Map<string, BackupInfoEntry>;
  /** Whether its beginning was seen too, so that what is not listed is not there. */
  isWhole: boolean;
}

/** What OpenSSL, and pgBackRest, put before everything encrypted. */
const SALTED = 'Salted__';
const FIRST_SECTION = '[backrest]';
const SECTION = /^\[[a-z:]{1,40}\]$/;
const BACKUP = /^(\d{8}-\d{6}F(?:_\d{8}-\d{6}[DI])?)=(\{.*)$/;
const HISTORY = /^(\d{1,6})=(\{.*)$/;
const MOST_LINES = 20_000;

function labels(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter(item => typeof item === 'string').slice(0, 100)
    : [];
}

function toEntry(
  said: JsonObject,
  versions: ReadonlyMap<string, string>,
): BackupInfoEntry {
  return {
    time: timeOf(said['backup-timestamp-stop']),
    sizeBytes: sizeOf(said['backup-info-repo-size']),
    restoredBytes: sizeOf(said['backup-info-size']),
    engineVersion: versions.get(JSON.stringify(said['db-id'])),
    needs: [
      ...new Set([
        ...labels(said['backup-reference']),
        ...labels([said['backup-prior']]),
      ]),
    ],
    hasBadPages: said['backup-error'] === true,
  };
}

/**
 * Reads pgBackRest's `backup.info`: an INI file whose values are JSON.
 *
 * @param text - its end, or all of it
 * @returns undefined for anything else
 */
export function parseBackupInfo(
  text: string,
): BackupInfo | 'encrypted' | undefined {
  if (text.startsWith(SALTED)) {
    return 'encrypted';
  }
  const lines = text.split('\n', MOST_LINES);
  if (!lines.some(line => SECTION.test(line))) {
    return undefined;
  }
  const said = new Map<string, JsonObject>();
  const versions = new Map<string, string>();
  for (const line of lines) {
    const [, label, entry] = BACKUP.exec(line) ?? [];
    const parsed = entry && parseJson(entry);
    if (parsed) {
      said.set(label, parsed);
      continue;
    }
    const [, id, database] = HISTORY.exec(line) ?? [];
    const version = database && versionOf(parseJson(database)?.['db-version']);
    if (version) {
      versions.set(id, version);
    }
  }
  return {
    backups: new Map(
      [...said].map(([label, entry]) => [label, toEntry(entry, versions)]),
    ),
    isWhole: text.startsWith(FIRST_SECTION),
  };
}
