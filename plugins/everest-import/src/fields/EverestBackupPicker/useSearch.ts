import { useApi } from '@backstage/frontend-plugin-api';
import type {
  BackupPlace,
  BackupsFindReply,
  BrowseCredentials,
} from '@everest-import/backstage-plugin-everest-import-common';
import { everestImportApiRef } from '../../api';
import { type Asked, useAsked } from '../../hooks/useAsked';
import { type Failure, failuresOf } from '../failures';

/** A place that the portal can look into, and the keys for it where it has none itself. */
export interface Sight {
  source: BackupPlace;
  s3Credentials?: BrowseCredentials;
}

/** What a look for backups found, and how to look. */
export type Search = [Asked<BackupsFindReply>, () => Promise<void>];

/** Tells the picker why a question failed, so that the reason is shown beside the input to blame. */
export async function reported<T>(
  question: Promise<T>,
  signal: AbortSignal,
  onFailures: (failures: Failure[]) => void,
): Promise<T> {
  onFailures([]);
  try {
    return await question;
  } catch (error) {
    if (!signal.aborted) {
      onFailures(failuresOf(error as Error));
    }
    throw error;
  }
}

/** Looks for backups when told to. */
export function useSearch(
  sight: Sight,
  onFailures: (failures: Failure[]) => void,
): Search {
  const api = useApi(everestImportApiRef);
  return useAsked(signal =>
    reported(api.findBackups(sight, { signal }), signal, onFailures),
  );
}
