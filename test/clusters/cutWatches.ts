import { KIND_NAMES } from '../../plugins/everest-import-backend/src/kubernetes/watch/kinds';
import { waitUntil } from 'everest-sandbox';
import { FaultProxy } from '../fault-proxy/startFaultProxy';

/** Ends all watches that go through a proxy; done when each was opened again. */
export async function cutWatches({ requests, cutConnections }: FaultProxy) {
  const before = requests.length;
  cutConnections();
  await waitUntil('all is watched again', async () => {
    const watches = requests
      .slice(before)
      .filter(({ path }) => /watch=true/.test(path));
    return watches.length >= KIND_NAMES.length;
  });
}
