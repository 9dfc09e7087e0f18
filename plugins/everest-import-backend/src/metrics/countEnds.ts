import { importOfRow } from '../imports/store/importOfRow';
import { Send } from '../imports/outbox/OutboxWorker';
import { ImportMetrics } from './ImportMetrics';

/** Counts an end when it is told: once, by whichever replica tells it, and none from before this installation. */
export function countEnds(
  send: Send,
  { ended }: Pick<ImportMetrics, 'ended'>,
): Send {
  return entries =>
    send(entries).map(async (sent, index) => {
      await sent;
      const { row, news } = entries[index];
      if (row && (news === 'Succeeded' || news === 'Failed')) {
        ended(importOfRow(row), news);
      }
    });
}
