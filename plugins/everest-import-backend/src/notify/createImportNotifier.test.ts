import { mockServices, TestDatabaseId } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { openHistory, testDatabases } from '../__testUtils__/openHistory';
import { sampleImport } from '../__testUtils__/sampleImport';
import { createImportNotifier } from './index';

const databases = testDatabases();
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
  let down = false;
  const replica = async () =>
    createImportNotifier({
      history: await reopen(),
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
    notifier,
    replica,
    setDown: (value: boolean) => {
      down = value;
    },
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    async show(change: Partial<Import>, firstSight = false) {
      await history.observe(sampleImport(change), { firstSight });
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
