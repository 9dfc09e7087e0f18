import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { ImportHistory } from '../history/ImportHistory';
import { NotificationClaims } from '../history/RequestHistory';
import { toNotification, toRecipients } from './toNotification';

/** Tells people how their imports ended. */
export interface ImportNotifier {
  /** To be called for every import that changed, after it was observed. Never throws. */
  changed(seen: Import): Promise<void>;
  /** Tells what was not told because the process ended, or because sending failed. Never throws. */
  catchUp(): Promise<void>;
}

export function createImportNotifier(options: {
  history: Pick<ImportHistory, 'byDatabaseUid'> & NotificationClaims;
  notifications: NotificationService;
  logger: LoggerService;
}): ImportNotifier {
  const { history, notifications, logger } = options;

  async function tell(seen: Import): Promise<void> {
    const outcome = seen.outcome;
    if (!outcome || seen.origin === 'manual') {
      return;
    }
    const row = await history.byDatabaseUid(seen.id);
    if (!row || row.firstSight || row.outcome !== outcome) {
      return;
    }
    const recipients = toRecipients(row);
    if (!(await history.claimNotification(seen.id, outcome))) {
      return;
    }
    try {
      if (recipients.length > 0) {
        await notifications.send({
          recipients: { type: 'entity', entityRef: recipients },
          payload: toNotification(seen, outcome),
        });
      }
    } catch (error) {
      await history.releaseNotification(seen.id, outcome);
      throw error;
    }
    await history.markNotified(seen.id, outcome);
  }

  async function tellSafely(seen: Import): Promise<void> {
    try {
      await tell(seen);
    } catch (error) {
      logger.warn(
        `The end of import '${seen.cluster}/${seen.namespace}/${seen.name}' could not be told; it is tried again: ${error}`,
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
