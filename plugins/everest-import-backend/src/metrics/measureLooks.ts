import { BackupBrowser } from '../backups/BackupBrowser';
import { ProbeError } from '../backups/ProbeError';
import { ImportMetrics } from './ImportMetrics';

function resultOf(error: unknown): string {
  return error instanceof ProbeError ? error.failure.code : 'broken-off';
}

/** The same browser, whose looks into buckets are counted and timed. */
export function measureLooks(
  browser: BackupBrowser,
  { looked }: Pick<ImportMetrics, 'looked'>,
): BackupBrowser {
  const measured = async <T>(
    operation: 'list' | 'find' | 'look',
    look: () => Promise<T>,
  ): Promise<T> => {
    const begin = performance.now();
    let result = 'ok';
    try {
      return await look();
    } catch (error) {
      result = resultOf(error);
      throw error;
    } finally {
      looked(operation, result, (performance.now() - begin) / 1000);
    }
  };
  return {
    list: (location, options) =>
      measured('list', () => browser.list(location, options)),
    find: (location, options) =>
      measured('find', () => browser.find(location, options)),
    lookAtAll: (location, options) =>
      measured('look', () => browser.lookAtAll(location, options)),
    look: (location, options) =>
      measured('look', () => browser.look(location, options)),
  };
}
