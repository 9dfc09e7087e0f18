import { testDatabases } from '../../__testUtils__/openHistory';
import { sampleImport } from '../../__testUtils__/sampleImport';
import { failed, setUpOn } from './__testUtils__/outboxOn';

const databases = testDatabases();

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'the outbox beside the release before, which writes rows and knows no outbox, on %s',
  id => {
    const setUp = () => setUpOn(databases, id);

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
  },
);
