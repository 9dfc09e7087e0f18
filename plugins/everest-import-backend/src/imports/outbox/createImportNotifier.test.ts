import { mockServices, TestDatabaseId } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { openHistory, testDatabases } from '../../__testUtils__/openHistory';
import { sampleImport } from '../../__testUtils__/sampleImport';
import { createImportNotifier } from './index';

const databases = testDatabases();
const alarmed: Partial<Import> = {
  phase: 'Succeeded',
  outcome: 'Succeeded',
  cause: {
    code: 'data-overwritten',
    title: 'Everest is about to import again over data that is in use',
    detail: 'Secret "shop-s3" not found',
    remedy: 'Do not make the Secret.',
  },
};
const failed: Partial<Import> = {
  phase: 'Failed',
  outcome: 'Failed',
  cause: {
    code: 'job-failed',
    title: 'The importer failed.',
    detail: 'exit code 1',
    remedy: 'Look at its logs.',
  },
};

async function setUpOn(id: TestDatabaseId) {
  let now = 1_000_000;
  const { history, reopen } = await openHistory(databases, id, () => now);
  const sent: NotificationSendOptions[] = [];
  const audited: { eventId: string; meta?: object; severityLevel?: string }[] =
    [];
  const auditor = mockServices.auditor.mock({
    createEvent: async event => {
      audited.push(event);
      return { success: async () => {}, fail: async () => {} };
    },
  });
  let down = false;
  const replica = async () =>
    createImportNotifier({
      history: await reopen(),
      auditor,
      notifications: {
        async send(notification) {
          if (down) {
            throw new Error('down');
          }
          sent.push(notification);
        },
      },
      logger: mockServices.logger.mock(),
    });
  const notifier = await replica();
  return {
    history,
    sent,
    audited,
    notifier,
    replica,
    setDown: (value: boolean) => {
      down = value;
    },
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    async show(change: Partial<Import>, firstSight = false) {
      await history.observe(sampleImport(change), {
        firstSight,
        memory: change === alarmed ? { overwriting: 'threatened' } : {},
      });
      await notifier.changed(sampleImport(change));
    },
  };
}

describe.each(databases.eachSupportedId())(
  'createImportNotifier, on %s',
  id => {
    const setUp = () => setUpOn(id);

    it('tells who asked and the owner of a failure, with cause and link', async () => {
      const { show, sent } = await setUp();
      await show({});
      await show(failed);
      expect(sent).toEqual([
        {
          recipients: {
            type: 'entity',
            entityRef: ['user:default/guest', 'group:default/guests'],
          },
          payload: {
            title: "Import into 'shop' failed",
            description: 'The importer failed. Look at its logs.',
            link: '/everest-import/imports/sandbox/team-blue/shop',
            severity: 'high',
            topic: 'everest-import',
            scope: 'everest-import:sandbox:uid-1:Failed',
          },
        },
      ]);
    });

    it('does not call a success verified', async () => {
      const { show, sent } = await setUp();
      await show({ phase: 'Succeeded', outcome: 'Succeeded' });
      expect(sent[0].payload).toMatchObject({
        severity: 'normal',
        description: expect.stringContaining('not verified'),
      });
    });

    it('tells once, whatever comes after and however many replicas run', async () => {
      const { show, sent, replica, notifier } = await setUp();
      await show(failed);
      const others = await Promise.all([replica(), replica()]);
      await Promise.all(
        [notifier, ...others].map(each => each.changed(sampleImport(failed))),
      );
      await show({ ...failed, phase: 'Deleting' });
      await others[0].catchUp();
      expect(sent).toHaveLength(1);
    });

    it.each([
      ['still runs', {}, false],
      ['is blocked', { phase: 'Blocked' }, false],
      ['was made by hand', { ...failed, origin: 'manual' }, false],
      ['had ended before the portal saw it', failed, true],
    ] as [string, Partial<Import>, boolean][])(
      'says nothing of an import that %s',
      async (_, change, firstSight) => {
        const { show, sent, notifier } = await setUp();
        await show(change, firstSight);
        await notifier.catchUp();
        expect(sent).toEqual([]);
      },
    );

    it('tells nobody of an import that nobody owns', async () => {
      const { show, sent } = await setUp();
      await show({
        ...failed,
        requestedBy: undefined,
        owner: 'group:default/unknown',
      });
      expect(sent).toEqual([]);
    });

    it('tells later what could not be sent', async () => {
      const { show, sent, setDown, notifier } = await setUp();
      setDown(true);
      await show(failed);
      expect(sent).toEqual([]);
      setDown(false);
      await notifier.catchUp();
      await notifier.catchUp();
      expect(sent).toHaveLength(1);
    });

    it('alarms at once, whatever was told before, once however many replicas run', async () => {
      const { show, sent, audited, replica, notifier } = await setUp();
      await show({ phase: 'Succeeded', outcome: 'Succeeded' });
      await show(alarmed);
      const others = await Promise.all([replica(), replica()]);
      await Promise.all(
        [notifier, ...others].map(each => each.changed(sampleImport(alarmed))),
      );
      await others[0].catchUp();
      expect(sent).toHaveLength(2);
      expect(sent[1]).toEqual({
        recipients: {
          type: 'entity',
          entityRef: ['user:default/guest', 'group:default/guests'],
        },
        payload: {
          title: "Data of 'shop' is in danger",
          description:
            'Everest is about to import again over data that is in use. Do not make the Secret.',
          link: '/everest-import/imports/sandbox/team-blue/shop',
          severity: 'critical',
          topic: 'everest-import',
          scope: 'everest-import:sandbox:uid-1:data-overwritten',
        },
      });
      expect(audited).toEqual([
        {
          eventId: 'import-overwritten',
          severityLevel: 'high',
          meta: {
            cluster: 'sandbox',
            namespace: 'team-blue',
            name: 'shop',
            id: 'uid-1',
            title: 'Everest is about to import again over data that is in use',
          },
        },
      ]);
    });

    it('alarms also where the end was history at the first sight', async () => {
      const { show, sent } = await setUp();
      await show({ phase: 'Succeeded', outcome: 'Succeeded' }, true);
      expect(sent).toEqual([]);
      await show(alarmed);
      expect(sent).toHaveLength(1);
    });

    it('notes an alarm for the auditors when there is nobody to tell', async () => {
      const { history, notifier, sent, audited } = await setUp();
      const nobodys = sampleImport({
        ...alarmed,
        requestedBy: undefined,
        owner: undefined,
      });
      await history.observe(nobodys, {
        firstSight: true,
        memory: { overwriting: 'begun' },
      });
      await notifier.changed(nobodys);
      expect({ sent, audited }).toMatchObject({
        sent: [],
        audited: [{ eventId: 'import-overwritten' }],
      });
    });

    it('tells an alarm later that could not be sent', async () => {
      const { show, sent, setDown, notifier } = await setUp();
      setDown(true);
      await show(alarmed);
      setDown(false);
      await notifier.catchUp();
      await notifier.catchUp();
      expect(sent.map(({ payload }) => payload.severity).sort()).toEqual([
        'critical',
        'normal',
      ]);
    });

    it('takes over from a replica that died between claim and mark', async () => {
      const { history, sent, notifier, pass } = await setUp();
      await history.observe(sampleImport(failed), { firstSight: false });
      await history.claimNotification('uid-1', 'Failed');
      await notifier.catchUp();
      expect(sent).toEqual([]);
      pass(121_000);
      await notifier.catchUp();
      expect(sent).toHaveLength(1);
    });
  },
);
