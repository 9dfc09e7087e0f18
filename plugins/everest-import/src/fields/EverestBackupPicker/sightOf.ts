import type {
  BrowseCredentials,
  SourcesReply,
} from '@everest-import/backstage-plugin-everest-import-common';
import type { BackupValue } from './BackupValue';
import { hostOf, isConfigured, placeOf } from './place';
import type { Sight } from './useSearch';

/** Whether the portal can look into a place, and otherwise the text of `backupPicker` that says why not. */
export type SightOrReason =
  | {
      sight: Sight;
      /** The folders that it is limited to; the whole bucket where empty. */
      roots: string[];
    }
  | {
      reason:
        | 'placeIncomplete'
        | 'keysIncomplete'
        | 'secretNotBrowsed'
        | 'sourceNotBrowsed'
        | 'clusterOnly';
    };

/** How to look into the place of a value. */
export function sightOf(
  value: BackupValue,
  sources: SourcesReply,
  keys: BrowseCredentials | undefined,
): SightOrReason {
  const source = placeOf(value.source);
  if (!source) {
    return { reason: 'placeIncomplete' };
  }
  if (isConfigured(value.source)) {
    const { backupSource } = value.source;
    const known = sources.items.find(({ name }) => name === backupSource);
    if (known?.reachableFrom === 'cluster') {
      return { reason: 'clusterOnly' };
    }
    if (!known?.canBrowse) {
      return { reason: 'sourceNotBrowsed' };
    }
    return { sight: { source }, roots: known.prefixes ?? [] };
  }
  const host = hostOf(value.source?.endpoint ?? '');
  if (sources.typed.endpoints.some(at => at.host === host && !at.browse)) {
    return { reason: 'clusterOnly' };
  }
  if (value.keys === 'secret') {
    return { reason: 'secretNotBrowsed' };
  }
  return keys
    ? { sight: { source, s3Credentials: keys }, roots: [] }
    : { reason: 'keysIncomplete' };
}
