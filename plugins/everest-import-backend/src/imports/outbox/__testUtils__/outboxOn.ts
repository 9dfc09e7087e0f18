import {
  mockServices,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { openHistory } from '../../../__testUtils__/openHistory';
import { sampleImport } from '../../../__testUtils__/sampleImport';
import { FullImportHistory } from '../../store/RequestHistory';
import { OutboxWorker } from '../OutboxWorker';
import { sendNotifications } from '../sendNotifications';

export const alarmed: Partial<Import> = {
  phase: 'Succeeded',
  outcome: 'Succeeded',
  cause: {
    code: 'data-overwritten',
    title: 'Everest is about to import again over data that is in use',
    detail: 'Secret "shop-s3" not found',
    remedy: 'Do not make the Secret.',
  },
};

export const failed: Partial<Import> = {
  phase: 'Failed',
  outcome: 'Failed',
  cause: {
    code: 'job-failed',
    title: 'The importer failed.',
    detail: 'exit code 1',
    remedy: 'Look at its logs.',
  },
};

export const GUESTS = {
  type: 'entity',
  entityRef: ['user:default/guest', 'group:default/guests'],
};

export const WITH_PLATFORM = {
  type: 'entity',
  entityRef: [...GUESTS.entityRef, 'group:default/platform'],
};

export const held: Partial<Import> = {
  cause: {
    code: 's3-secret-missing',
    title: 'The Secret with the S3 keys is missing',
    detail: 'CANARY-of-a-log',
    remedy: 'Make the Secret.',
    signs: [{ source: 'log', text: 'CANARY-of-a-log' }],
  },
};

export const pause = {
  code: 'reconcile-paused',
  title: 'The database was left paused for Everest',
  detail: '',
  remedy: 'Take the annotation off the database.',
};

/** An import's rows, a worker that sends what is due, and what was sent and noted. */
export async function setUpOn(databases: TestDatabases, id: TestDatabaseId) {
  let now = 1_000_000;
  const { history, reopen, knex } = await openHistory(databases, id, () => now);
  const sent: NotificationSendOptions[] = [];
  const audited: { eventId: string; meta?: object; severityLevel?: string }[] =
    [];
  const auditor = mockServices.auditor.mock({
    createEvent: async event => {
      audited.push(event);
      return { success: async () => {}, fail: async () => {} };
    },
  });
  let isDown = false;
  const changes: string[] = [];
  const workerOf = (replica: FullImportHistory) => {
    const worker = new OutboxWorker({
      send: {
        notification: sendNotifications({
          auditor,
          platform: ['group:default/platform'],
          notifications: {
            async send(notification) {
              if (isDown) {
                throw new Error('down');
              }
              sent.push(notification);
            },
          },
        }),
        change: entries =>
          entries.map(async ({ databaseUid }) => {
            changes.push(databaseUid);
          }),
      },
      logger: mockServices.logger.mock(),
    });
    return { sendDue: () => worker.sendDue(replica) };
  };
  const { sendDue } = workerOf(history);
  const see = (change: Partial<Import>, firstSight = false) =>
    history.observe(sampleImport(change), {
      firstSight,
      memory: change === alarmed ? { overwriting: 'threatened' } : {},
    });
  return {
    ...{ history, knex, sent, changes, audited, sendDue, see },
    replica: async () => workerOf(await reopen()),
    setDown: (value: boolean) => {
      isDown = value;
    },
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    async show(change: Partial<Import>, firstSight = false) {
      await see(change, firstSight);
      await sendDue();
    },
  };
}
