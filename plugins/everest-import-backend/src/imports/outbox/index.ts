import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import {
  DATA_OVERWRITTEN,
  Import,
  isAlarming,
} from '@everest-import/backstage-plugin-everest-import-common';
import { ImportHistory, ImportRow } from '../store/ImportHistory';
import { News, NotificationClaims } from '../store/RequestHistory';
import { toNotification, toRecipients } from './toNotification';

/** Tells people how their imports ended, and when their data is in danger. */
export interface ImportNotifier {
  /** To be called for every import that changed, after it was observed. Never throws. */
  changed(seen: Import): Promise<void>;
  /** Tells what was not told because the process ended, or because sending failed. Never throws. */
  catchUp(): Promise<void>;
}

/** What there is to tell of an import, as far as its row knows it too. */
function newsOf(seen: Import, row: ImportRow): News[] {
  const news: News[] = [];
  if (seen.outcome && row.outcome === seen.outcome && !row.firstSight) {
    news.push(seen.outcome);
  }
  if (isAlarming(seen) && row.overwriting) {
    news.push(DATA_OVERWRITTEN);
  }
  return news;
}

export function createImportNotifier(options: {
  history: Pick<ImportHistory, 'byDatabaseUid'> & NotificationClaims;
  notifications: NotificationService;
  auditor: AuditorService;
  logger: LoggerService;
}): ImportNotifier {
  const { history, notifications, auditor, logger } = options;

  /** For whoever looks into what happened, also when there was nobody to tell. */
  async function note({ cluster, namespace, name, id, cause }: Import) {
    const event = await auditor.createEvent({
      eventId: 'import-overwritten',
      severityLevel: 'high',
      meta: { cluster, namespace, name, id, title: cause?.title ?? '' },
    });
    await event.success();
  }

  async function tellOne(seen: Import, news: News, row: ImportRow) {
    const recipients = toRecipients(row);
    if (!(await history.claimNotification(seen.id, news))) {
      return;
    }
    try {
      if (news === DATA_OVERWRITTEN) {
        await note(seen);
      }
      if (recipients.length > 0) {
        await notifications.send({
          recipients: { type: 'entity', entityRef: recipients },
          payload: toNotification(seen, news),
        });
      }
    } catch (error) {
      await history.releaseNotification(seen.id, news);
      throw error;
    }
    await history.markNotified(seen.id, news);
  }

  async function tell(seen: Import): Promise<void> {
    if (seen.origin === 'manual' || !(seen.outcome || isAlarming(seen))) {
      return;
    }
    const row = await history.byDatabaseUid(seen.id);
    for (const news of row ? newsOf(seen, row) : []) {
      await tellOne(seen, news, row!);
    }
  }

  async function tellSafely(seen: Import): Promise<void> {
    try {
      await tell(seen);
    } catch (error) {
      logger.warn(
        `What became of import '${seen.cluster}/${seen.namespace}/${seen.name}' could not be told; it is tried again: ${error}`,
      );
    }
  }

  return {
    changed: tellSafely,
    async catchUp() {
      try {
        for (const row of await history.untold()) {
          await tellSafely({ ...row.snapshot, outcome: row.outcome });
        }
      } catch (error) {
        logger.warn(`Ends of imports could not be read: ${error}`);
      }
    },
  };
}
