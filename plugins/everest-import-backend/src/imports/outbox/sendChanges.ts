import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  ChangedEvent,
  CHANGED_TOPIC,
  IMPORTS_SIGNAL_CHANNEL,
  ImportSignal,
} from '@everest-import/backstage-plugin-everest-import-common';
import { importOfRow } from '../store/importOfRow';
import { Clock } from '../../time/Clock';
import { OutboxEntry } from './Outbox';
import { Send } from './OutboxWorker';

/** Pages ask every few seconds anyway. */
const SIGNAL_LIVES_MS = 60_000;

/**
 * Tells other plugins by an event, and open pages by a signal, that imports read differently now. Whoever hears it asks
 * the API, so that a second one is harmless.
 *
 * A signal goes with its event and is no entry of its own: sent by whichever replica, Backstage's events service hands it
 * to the sockets of all of them, and one that is late or lost costs a page a poll. So it has a short life, and is never
 * what an entry waits for. A reader gets one for all that is sent at once.
 */
export function sendChanges(options: {
  events: EventsService;
  signals: SignalsService;
  clock: Clock;
}): Send {
  const { events, signals, clock } = options;
  let version = 0;

  async function publish({ row, databaseUid }: OutboxEntry) {
    if (row) {
      const eventPayload: ChangedEvent = {
        cluster: row.cluster,
        uid: databaseUid,
      };
      await events.publish({ topic: CHANGED_TOPIC, eventPayload });
    }
  }

  function signal(entries: OutboxEntry[]) {
    // Grows with each message, also across restarts, so that a page can drop what comes late.
    version = Math.max(version + 1, clock());
    const lastFor = new Map<string, string>();
    for (const { row, age } of entries) {
      if (row && age < SIGNAL_LIVES_MS) {
        const { id, requestedBy, owner } = importOfRow(row);
        for (const reader of [requestedBy, owner]) {
          if (reader) {
            lastFor.set(reader, id);
          }
        }
      }
    }
    for (const [entityRef, uid] of lastFor) {
      signals
        .publish<ImportSignal>({
          recipients: { type: 'user', entityRef },
          channel: IMPORTS_SIGNAL_CHANNEL,
          message: { uid, version },
        })
        .catch(() => {});
    }
  }

  return entries => {
    signal(entries);
    return entries.map(publish);
  };
}
