import { Outbox } from '../imports/outbox/Outbox';

/** What people are about to be told, oldest first; whoever would send it does not get it for a minute. */
export async function news(outbox: Outbox): Promise<(string | undefined)[]> {
  const entries = await outbox.claimEntries(100);
  return entries
    .filter(({ kind }) => kind === 'notification')
    .map(entry => entry.news);
}
