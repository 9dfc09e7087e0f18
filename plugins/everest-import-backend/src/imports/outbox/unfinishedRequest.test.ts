import { testDatabases } from '../../__testUtils__/openHistory';
import { sampleImport } from '../../__testUtils__/sampleImport';
import { alarmed, failed, setUpOn } from './__testUtils__/outboxOn';

const databases = testDatabases();

jest.setTimeout(60_000);

const ID = '00000000-6b0a-4a1a-9a44-5f2d1f3f7c11';
const ANN = 'user:default/ann';
const MINUTE = 60_000;

/** What a watch knows of a database whose request was not noted as created. */
const seen = {
  origin: 'kubernetes',
  requestedBy: undefined,
  owner: 'group:default/default-owner',
  ownerIsDefault: true,
} as const;

describe.each(databases.eachSupportedId())(
  'news of a database whose request is not finished, on %s',
  id => {
    /** A process was killed after its create, and a watch saw what came of it. */
    async function setUp(asked: { name?: string } = {}) {
      const here = await setUpOn(databases, id);
      const { name = 'shop' } = asked;
      const snapshot = sampleImport({
        ...{ id: ID, name, phase: 'Requested', requestedBy: ANN },
      });
      await here.history.insertRequest({
        ...{ id: ID, requestKey: 'key', requestHash: 'hash', digest: 'digest' },
        ...{ requestedBy: ANN, owner: 'group:default/blue', secrets: [] },
        ...{ busyFor: 2 * MINUTE, snapshot },
      });
      await here.show(seen);
      const told = () =>
        here.sent.map(({ recipients, payload }) => [
          payload.topic,
          'entityRef' in recipients && recipients.entityRef,
        ]);
      return { ...here, told };
    }

    it.each([
      { what: 'an end', change: failed, memory: {} },
      {
        what: 'an alarm',
        change: { phase: 'Importing', cause: alarmed.cause } as const,
        memory: { overwriting: 'threatened' } as const,
      },
    ])('wait, and go to who asked: $what', async ({ change, memory }) => {
      const { sendDue, history, told, changes, pass } = await setUp();
      await history.observe(sampleImport({ ...change, ...seen }), {
        firstSight: false,
        memory,
      });
      pass(10 * MINUTE);
      await sendDue();
      expect(told()).toEqual([]);
      // Open pages have it at once
      expect(changes).toHaveLength(2);
      await history.markCreated(
        ID,
        sampleImport({ requestedBy: ANN, owner: 'group:default/blue' }),
      );
      expect(await history.adoptUntold()).toBe(0);
      await sendDue();
      await sendDue();
      expect(told()).toEqual([
        [
          expect.any(String),
          expect.arrayContaining([ANN, 'group:default/blue']),
        ],
      ]);
    });

    it('go to whom a watch knows once the request was taken back', async () => {
      const { show, sendDue, history, told } = await setUp();
      await show({ ...failed, ...seen });
      await history.updateRequest(ID, { state: 'undone', busyUntil: null });
      await sendDue();
      expect(told()).toEqual([['import-failed', [seen.owner]]]);
    });

    it('do not wait for ever for one of which nobody finds out', async () => {
      const { show, sendDue, history, told, pass } = await setUp();
      await show({ ...failed, ...seen });
      await history.updateRequest(ID, { state: 'unknown', busyUntil: null });
      pass(15 * MINUTE);
      await sendDue();
      expect(told()).toEqual([['import-failed', [seen.owner]]]);
    });

    it('do not wait for the request of another name', async () => {
      const { show, told } = await setUp({ name: 'other' });
      await show({ ...failed, ...seen });
      expect(told()).toHaveLength(1);
    });

    it('do not wait where who asked is known: a former database of the name', async () => {
      const { show, told, history } = await setUp();
      await history.markCreated(ID, sampleImport({ requestedBy: ANN }));
      const next = ID.replace(/11$/, '12');
      await history.insertRequest({
        ...{ id: next, requestKey: 'next', requestHash: 'hash' },
        ...{ digest: 'digest', requestedBy: ANN, secrets: [], busyFor: MINUTE },
        snapshot: sampleImport({ id: next, phase: 'Requested' }),
      });
      await show(failed);
      expect(told()).toHaveLength(1);
    });
  },
);
