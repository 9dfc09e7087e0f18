import { Backup } from '@everest-import/backstage-plugin-everest-import-common';
import { saysWhole } from '../headers/saysWhole';
import { latin1 } from '../reading/folders';
import { DumpFile } from './DumpFile';

/**
 * Whether a dump's text has its last words, by which its program says that it finished.
 *
 * @param last - matches them in the last 4 KiB; undefined where it has none
 */
export async function endsWith(
  file: DumpFile,
  last: RegExp | undefined,
): Promise<Backup['complete']> {
  if (!last) {
    return 'unknown';
  }
  const end = file.isWhole ? file.bytes : await file.end();
  if (!end) {
    return 'unknown';
  }
  return saysWhole(latin1(end).slice(-4096), last) ? 'yes' : 'no';
}
