import { mockServices, TestDatabaseId } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { openHistory, testDatabases } from '../../__testUtils__/openHistory';
import { sampleImport } from '../../__testUtils__/sampleImport';
import { FullImportHistory } from '../store/RequestHistory';
import { OutboxWorker } from './OutboxWorker';
import { sendNotifications } from './sendNotifications';

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
const GUESTS = {
  type: 'entity',
  entityRef: ['user:default/guest', 'group:default/guests'],
};

jest.setTimeout(60_000);

async function setUpOn(id: TestDatabaseId) {
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

describe.each(databases.eachSupportedId())('the outbox, on %s', id => {
  const setUp = () => setUpOn(id);

  it('tells who asked and the owner of a failure, with cause and link', async () => {
    const { show, sent } = await setUp();
    await show({});
    await show(failed);
    expect(sent).toEqual([
      {
        recipients: GUESTS,
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
    const { see, show, sent, replica, sendDue } = await setUp();
    const others = await Promise.all([replica(), replica()]);
    await see(failed);
    await Promise.all([sendDue(), ...others.map(each => each.sendDue())]);
    await show({ ...failed, phase: 'Deleting' });
    await others[0].sendDue();
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
      const { show, sent, history, sendDue } = await setUp();
      await show(change, firstSight);
      expect(await history.adoptUntold()).toBe(0);
      await sendDue();
      expect(sent).toEqual([]);
    },
  );

  it('tells nobody of an import that nobody owns', async () => {
    const { show, sent, history } = await setUp();
    await show({
      ...failed,
      requestedBy: undefined,
      owner: 'group:default/unknown',
    });
    expect(sent).toEqual([]);
    expect(await history.outboxDepth()).toMatchObject({ waiting: 0 });
  });

  it('writes nothing to send when the row is not written', async () => {
    const { history, see } = await setUp();
    await see({});
    const [entry] = await history.claimEntries(9);
    await history.entriesDone([entry]);
    const { version } = entry.row!;
    await see({ phase: 'Blocked' });
    const late = await history.observe(sampleImport(failed), {
      firstSight: false,
      version,
    });
    expect(late).toBeUndefined();
    expect(
      (await history.claimEntries(9)).map(({ kind, news }) => [kind, news]),
    ).toEqual([['change', undefined]]);
  });

  it('tells later what could not be sent', async () => {
    const { show, sent, setDown, sendDue, pass, history } = await setUp();
    setDown(true);
    await show(failed);
    await sendDue();
    expect(sent).toEqual([]);
    pass(500);
    expect(await history.outboxDepth()).toEqual({
      waiting: 1,
      oldest: 500,
      givenUp: 0,
    });
    setDown(false);
    pass(500);
    await sendDue();
    await sendDue();
    expect(sent).toHaveLength(1);
  });

  it('alarms at once, whatever was told before, once however many replicas run', async () => {
    const { show, see, sent, audited, replica, sendDue } = await setUp();
    await show({ phase: 'Succeeded', outcome: 'Succeeded' });
    await see(alarmed);
    const others = await Promise.all([replica(), replica()]);
    await Promise.all([sendDue(), ...others.map(each => each.sendDue())]);
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual({
      recipients: GUESTS,
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
    const { history, sendDue, sent, audited } = await setUp();
    const nobodys = { ...alarmed, requestedBy: undefined, owner: undefined };
    await history.observe(sampleImport(nobodys), {
      firstSight: true,
      memory: { overwriting: 'begun' },
    });
    await sendDue();
    expect({ sent, audited }).toMatchObject({
      sent: [],
      audited: [{ eventId: 'import-overwritten' }],
    });
  });

  it('tells an end and an alarm in their order, each in its own words, however late', async () => {
    const { show, sent, setDown, sendDue, pass } = await setUp();
    setDown(true);
    await show(alarmed);
    setDown(false);
    await sendDue();
    expect(sent).toEqual([]);
    pass(1_000);
    await sendDue();
    expect(sent.map(({ payload }) => payload)).toMatchObject([
      {
        severity: 'normal',
        description: expect.stringContaining('not verified'),
      },
      {
        severity: 'critical',
        description: expect.stringContaining('Do not make'),
      },
    ]);
  });

  it('takes over from a replica that died while it was sending', async () => {
    const { history, see, sent, sendDue, pass } = await setUp();
    await see(failed);
    expect(await history.claimEntries(9)).toHaveLength(2);
    await sendDue();
    expect(sent).toEqual([]);
    pass(61_000);
    await sendDue();
    expect(sent).toHaveLength(1);
  });

  it('sends a change that was written while the one before was being sent', async () => {
    const { history, see, sendDue, changes } = await setUp();
    await see({});
    const before = await history.claimEntries(9);
    await see({ phase: 'Blocked' });
    await history.entriesDone(before);
    await sendDue();
    expect(changes).toEqual(['uid-1']);
    expect(await history.outboxDepth()).toMatchObject({ waiting: 0 });
  });

  it('keeps one change for an import, however often it changes unsent', async () => {
    const { history, see } = await setUp();
    await see({});
    await see({ phase: 'Blocked' });
    await see({ phase: 'Importing' });
    expect(await history.claimEntries(9)).toHaveLength(1);
  });

  it('says that an import reads differently once its request is known', async () => {
    const { history, see, sendDue, changes } = await setUp();
    const ROW = '6f0d2d0e-6b0a-4a1a-9a44-5f2d1f3f7c11';
    await history.insertRequest({
      id: ROW,
      requestKey: 'k',
      requestHash: 'h',
      digest: 'd',
      requestedBy: 'user:default/ann',
      secrets: [],
      busyFor: 0,
      snapshot: sampleImport({ id: ROW }),
    });
    await see({ origin: 'kubernetes', requestedBy: undefined });
    await sendDue();
    await history.markCreated(
      ROW,
      sampleImport({ requestedBy: 'user:default/ann' }),
    );
    await sendDue();
    expect(changes).toEqual(['uid-1', 'uid-1']);
  });

  describe('beside the release before, which writes rows and knows no outbox', () => {
    /** A row with an end, of which nobody has told. */
    async function endedBefore() {
      const here = await setUp();
      await here.show({});
      const { cause, ...rest } = failed;
      await here.knex('imports').update({
        outcome: 'Failed',
        snapshot: JSON.stringify(sampleImport({ ...rest, cause })),
      });
      return here;
    }
    const claim = { database_uid: 'uid-1', phase: 'Failed' };

    it('tells an end that it wrote and did not tell, once', async () => {
      const { history, sendDue, sent } = await endedBefore();
      expect(await history.adoptUntold()).toBe(1);
      expect(await history.adoptUntold()).toBe(0);
      await sendDue();
      expect(await history.adoptUntold()).toBe(0);
      await sendDue();
      expect(sent.map(({ payload }) => payload.scope)).toEqual([
        'everest-import:sandbox:uid-1:Failed',
      ]);
    });

    it('leaves to it what it is about to tell, until it must have died', async () => {
      const { history, knex, sendDue, sent, pass } = await endedBefore();
      await knex('notifications').insert({ ...claim, claimed_at: 1_000_000 });
      expect(await history.adoptUntold()).toBe(0);
      pass(121_000);
      expect(await history.adoptUntold()).toBe(1);
      await sendDue();
      expect(sent).toHaveLength(1);
    });

    it('does not tell what it has told meanwhile', async () => {
      const { history, knex, sendDue, sent } = await endedBefore();
      await history.adoptUntold();
      await knex('notifications').where(claim).update({ sent_at: 1_000_000 });
      await sendDue();
      expect(sent).toEqual([]);
      expect(await history.outboxDepth()).toMatchObject({ waiting: 0 });
    });

    it('has a claim on what it is about to tell itself, and marks what it told', async () => {
      const { knex, see, sendDue } = await setUp();
      await see(failed);
      const read = () => knex('notifications').where(claim).first();
      expect(await read()).toMatchObject({ sent_at: null });
      await sendDue();
      expect((await read()).sent_at).not.toBeNull();
    });
  });
});
