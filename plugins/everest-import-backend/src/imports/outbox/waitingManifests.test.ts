import { testDatabases } from '../../__testUtils__/openHistory';
import { sampleImport } from '../../__testUtils__/sampleImport';
import { failed, setUpOn } from './__testUtils__/outboxOn';

const databases = testDatabases();

jest.setTimeout(60_000);

const ID = '00000000-6b0a-4a1a-9a44-5f2d1f3f7c11';
const ANN = 'user:default/ann';
const MINUTE = 60_000;

/** What a watch knows of a database that was made of manifests. */
const seen = {
  origin: 'kubernetes',
  requestedBy: undefined,
  owner: 'group:default/default-owner',
  ownerIsDefault: true,
} as const;

describe.each(databases.eachSupportedId())(
  'news of a database that came of manifests, on %s',
  id => {
    async function setUp(name = 'shop') {
      const here = await setUpOn(databases, id);
      const request = {
        ...{ id: ID, requestKey: 'key', requestHash: 'hash' },
        requestedBy: ANN,
        snapshot: sampleImport({ id: ID, name, requestedBy: ANN }),
      };
      await here.history.noteManifests(request, 10);
      await here.show({ ...failed, ...seen });
      const recipients = () =>
        here.sent.map(
          ({ recipients: to }) => 'entityRef' in to && to.entityRef,
        );
      return { ...here, request, recipients };
    }

    it('wait until it is tied, and go to who asked', async () => {
      const { history, request, sendDue, recipients } = await setUp();
      await sendDue();
      expect(recipients()).toEqual([]);
      await history.tieManifests(
        { ...request, digest: '', secrets: [], busyFor: MINUTE },
        sampleImport({ requestedBy: ANN }),
      );
      await sendDue();
      await sendDue();
      expect(recipients()).toEqual([expect.arrayContaining([ANN])]);
    });

    it('do not wait for long where it came of none', async () => {
      const { sendDue, recipients, pass } = await setUp();
      pass(2 * MINUTE);
      await sendDue();
      expect(recipients()).toEqual([[seen.owner]]);
    });

    it('do not wait for manifests of another name', async () => {
      const { recipients } = await setUp('other');
      expect(recipients()).toEqual([[seen.owner]]);
    });
  },
);
