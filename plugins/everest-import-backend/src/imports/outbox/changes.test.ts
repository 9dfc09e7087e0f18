import { testDatabases } from '../../__testUtils__/openHistory';
import { sampleImport } from '../../__testUtils__/sampleImport';
import { setUpOn } from './__testUtils__/outboxOn';

const databases = testDatabases();

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'what the outbox tells other plugins, on %s',
  id => {
    const setUp = () => setUpOn(databases, id);

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
  },
);
