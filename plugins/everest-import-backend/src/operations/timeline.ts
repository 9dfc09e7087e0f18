import {
  Import,
  ImportTimeline,
} from '@everest-import/backstage-plugin-everest-import-common';
import { toMissingRight } from '../kubernetes/rights/missingRights';
import { Caller } from '../permissions';
import { getImportById, getImportByName } from './imports';
import { ReadingDeps } from './ReadingDeps';

async function timelineOf(
  caller: Caller,
  item: Import,
  { authorizer, timelines, views }: ReadingDeps,
): Promise<ImportTimeline> {
  const [{ unread, ...timeline }, readsSetup] = await Promise.all([
    timelines.of(item),
    authorizer.mayReadSetup(caller),
  ]);
  const username = views.get(item.cluster)?.username?.();
  return {
    ...timeline,
    unread: unread.map(({ part, right }) => {
      const { kubectl, ...missing } = toMissingRight(right, username);
      // The line names the portal's account
      return { part, right: { ...missing, ...(readsSetup && { kubectl }) } };
    }),
  };
}

/** The timeline of an import by its id; of one that the caller may not read there is none. */
export async function getTimelineById(
  caller: Caller,
  id: string,
  deps: ReadingDeps,
): Promise<ImportTimeline> {
  return timelineOf(caller, await getImportById(caller, id, deps), deps);
}

/** The timeline of the latest import of an address; of one that the caller may not read there is none. */
export async function getTimelineByName(
  caller: Caller,
  address: { cluster: string; namespace: string; name: string },
  deps: ReadingDeps,
): Promise<ImportTimeline> {
  const item = await getImportByName(caller, address, deps);
  return timelineOf(caller, item, deps);
}
