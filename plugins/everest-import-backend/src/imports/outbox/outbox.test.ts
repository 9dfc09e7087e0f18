import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { testDatabases } from '../../__testUtils__/openHistory';
import { sampleImport } from '../../__testUtils__/sampleImport';
import { failed, GUESTS, setUpOn } from './__testUtils__/outboxOn';

const databases = testDatabases();

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('the outbox, on %s', id => {
  const setUp = () => setUpOn(databases, id);

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
          link: '/everest-import/imports/by-id/uid-1',
          severity: 'high',
          topic: 'import-failed',
          scope: 'everest-import:sandbox:uid-1:Failed',
          metadata: { news: 'Failed', cause: { code: 'job-failed' } },
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

  describe('of an import that was cleaned up', () => {
    const blocked: Partial<Import> = { phase: 'Blocked' };
    const gone = { ...failed, gone: true };

    it.each([
      { when: 'is not known yet', end: undefined, told: 0 },
      { when: 'is done', end: 'deleted', told: 0 },
      { when: 'was given up', end: 'kept', told: 1 },
    ] as const)(
      'tells no failure that comes of it, where that $when',
      async ({ end, told }) => {
        const { show, sent, history, sendDue } = await setUp();
        await show(blocked);
        expect(await history.noteCleanUp('uid-1')).toBe(true);
        if (end) {
          await history.endCleanUp('uid-1', end);
        }
        await show({ ...blocked, phase: 'Deleting' });
        await show(gone);
        await history.endCleanUp('uid-1', 'deleted');
        expect(await history.adoptUntold()).toBe(0);
        await sendDue();
        expect(sent).toHaveLength(told);
        expect(await history.openCleanUps()).toEqual([]);
      },
    );

    it.each(['kept', 'deleted'] as const)(
      'tells a failure of its own that comes before that reaches its cluster, and is %s',
      async end => {
        const { show, sent, history, sendDue } = await setUp();
        await show(blocked);
        await history.noteCleanUp('uid-1');
        await show(failed);
        await history.endCleanUp('uid-1', end);
        expect(await history.adoptUntold()).toBe(0);
        await sendDue();
        expect(sent).toHaveLength(1);
      },
    );

    it('tells a failure that was there before', async () => {
      const { see, sent, history, sendDue } = await setUp();
      await see(failed);
      await history.noteCleanUp('uid-1');
      await history.endCleanUp('uid-1', 'deleted');
      await see(gone);
      await sendDue();
      expect(sent).toHaveLength(1);
    });
  });

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
});
