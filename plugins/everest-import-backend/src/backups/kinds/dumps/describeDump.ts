import { Backup } from '@everest-import/backstage-plugin-everest-import-common';
import { DumpFile } from './DumpFile';

/** What every dump's file says of itself. Times inside of dumps have no time zone, so it is the upload's. */
export function describeDump(
  file: DumpFile,
  words: Pick<Backup, 'kind' | 'title' | 'engine' | 'complete'> &
    Partial<Backup>,
): Backup {
  const { object, compression, isCut, isWhole, bytes } = file;
  return {
    path: object.path,
    time: object.modified,
    sizeBytes: object.sizeBytes,
    restoredBytes: compression && isWhole ? bytes.length : undefined,
    notes: [],
    ...words,
    title: compression ? `${words.title}, ${compression}` : words.title,
    complete: isCut ? 'no' : words.complete,
  };
}
