import { AuditorService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import {
  DATA_OVERWRITTEN,
  Import,
} from '@everest-import/backstage-plugin-everest-import-common';
import { importOfRow } from '../store/importOfRow';
import { OutboxEntry } from './Outbox';
import { Send } from './OutboxWorker';
import { toNotification, toRecipients } from './toNotification';

/**
 * Tells people how their imports ended, when one does not get on, and when their data is in danger: who asked and who owns
 * it by now.
 */
export function sendNotifications(options: {
  notifications: NotificationService;
  auditor: AuditorService;
  /** Who is told of alarms, besides who asked and who owns it: refs. */
  platform?: string[];
}): Send {
  const { notifications, auditor, platform = [] } = options;

  /** For whoever looks into what happened, also when there was nobody to tell. */
  async function note({ cluster, namespace, name, id, cause }: Import) {
    const event = await auditor.createEvent({
      eventId: 'import-overwritten',
      severityLevel: 'high',
      meta: { cluster, namespace, name, id, title: cause?.title ?? '' },
    });
    await event.success();
  }

  async function sendOne({ row, news }: OutboxEntry) {
    if (!row || !news) {
      return;
    }
    const words = importOfRow(row);
    if (news === DATA_OVERWRITTEN) {
      await note(words);
    }
    const recipients = toRecipients(row, news, platform);
    if (recipients.length > 0) {
      await notifications.send({
        recipients: { type: 'entity', entityRef: recipients },
        payload: toNotification(words, news),
      });
    }
  }

  return entries => entries.map(sendOne);
}
