import { waitUntil } from 'everest-sandbox';
import { ImportsReply } from '../../../plugins/everest-import-common/src';
import { BenchPortal } from '../BenchPortal';

/** Resolves when the list of all imports is whole: all clusters were read, and nothing is missing. */
export async function untilListed(
  portal: BenchPortal,
  total: number,
): Promise<void> {
  await waitUntil(
    `the list has ${total} imports`,
    async () => {
      const { totalItems, clusters } = await portal.call<ImportsReply>(
        '/everest-import/imports?limit=1',
      );
      return totalItems === total && clusters.every(({ synced }) => synced);
    },
    { timeoutMs: 240_000, everyMs: 100 },
  );
}
