import { Backup } from '@everest-import/backstage-plugin-everest-import-common';
import { latin1 } from '../reading/folders';
import { DumpFile } from './DumpFile';

/**
 * Whether a dump's text has its last words, by which its program says that it finished.
 *
 * @param last - matches them at the text's end
 */
export async function endsWith(
  file: DumpFile,
  last: RegExp,
): Promise<Backup['complete']> {
  const end = file.isWhole ? file.bytes : await file.end();
  if (!end) {
    return 'unknown';
  }
  return last.test(latin1(end).slice(-4096)) ? 'yes' : 'no';
}
