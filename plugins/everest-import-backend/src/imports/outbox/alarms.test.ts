import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { testDatabases } from '../../__testUtils__/openHistory';
import { sampleImport } from '../../__testUtils__/sampleImport';
import {
  alarmed,
  failed,
  GUESTS,
  held,
  pause,
  setUpOn,
  WITH_PLATFORM,
} from './__testUtils__/outboxOn';

const databases = testDatabases();

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'what the outbox tells before an end and after it, on %s',
  id => {
    const setUp = () => setUpOn(databases, id);

    it.each([
      [
        'blocked',
        { ...held, phase: 'Blocked' },
        {
          title: "Import into 'shop' is blocked",
          description:
            'The Secret with the S3 keys is missing. Make the Secret.',
          severity: 'normal',
          topic: 'import-held-up',
        },
        GUESTS,
      ],
      [
        'stuck',
        { ...held, phase: 'Importing' },
        {
          title: "Import into 'shop' does not get on",
          description:
            'The Secret with the S3 keys is missing. Make the Secret.',
          severity: 'normal',
          topic: 'import-held-up',
        },
        GUESTS,
      ],
      [
        'reconcile-paused',
        { ...failed, alarms: [pause] },
        {
          title: "Database 'shop' was left paused for Everest",
          description:
            'The database was left paused for Everest. Take the annotation off the database.',
          severity: 'high',
          topic: 'database-in-danger',
        },
        WITH_PLATFORM,
      ],
    ] as [string, Partial<Import>, object, object][])(
      'tells of what is %s once, with its own cause and without the words of a log',
      async (word, change, payload, recipients) => {
        const { history, show, sent, replica, sendDue } = await setUp();
        await show({ ...change, alarms: undefined });
        sent.splice(0);
        const seen = sampleImport(change);
        const sight = { firstSight: false, memory: { raised: [word] } };
        await history.observe(seen, sight);
        const other = await replica();
        await Promise.all([sendDue(), other.sendDue()]);
        await history.observe({ ...seen, startedAt: seen.requestedAt }, sight);
        await sendDue();
        expect(sent).toEqual([
          {
            recipients,
            payload: expect.objectContaining({
              ...payload,
              scope: `everest-import:sandbox:uid-1:${word}`,
            }),
          },
        ]);
        expect(JSON.stringify(sent)).not.toContain('CANARY');
      },
    );

    it.each([
      ['is by hand', { origin: 'manual' }, 'blocked'],
      ['raises what a later release knows', {}, 'haunted'],
    ] as [string, Partial<Import>, string][])(
      'tells nothing of what an import raises that %s',
      async (_, change, word) => {
        const { history, sent, sendDue } = await setUp();
        await history.observe(sampleImport(change), {
          firstSight: false,
          memory: { raised: [word] },
        });
        await sendDue();
        expect(sent).toEqual([]);
      },
    );

    it('tells of a block that is over meanwhile without a cause that is not its own', async () => {
      const { history, sent, sendDue } = await setUp();
      await history.observe(sampleImport({ ...held, phase: 'Importing' }), {
        firstSight: false,
        memory: { raised: ['blocked'] },
      });
      await sendDue();
      expect(sent[0].payload.description).toBe(
        'The database is in sandbox/team-blue. The page of the import says more.',
      );
    });

    it('alarms at once, whatever was told before, once however many replicas run', async () => {
      const { show, see, sent, audited, replica, sendDue } = await setUp();
      await show({ phase: 'Succeeded', outcome: 'Succeeded' });
      await see(alarmed);
      const others = await Promise.all([replica(), replica()]);
      await Promise.all([sendDue(), ...others.map(each => each.sendDue())]);
      expect(sent).toHaveLength(2);
      expect(sent[1]).toEqual({
        recipients: WITH_PLATFORM,
        payload: {
          title: "Data of 'shop' is in danger",
          description:
            'Everest is about to import again over data that is in use. Do not make the Secret.',
          link: '/everest-import/imports/by-id/uid-1',
          severity: 'critical',
          topic: 'database-in-danger',
          scope: 'everest-import:sandbox:uid-1:data-overwritten',
          metadata: {
            news: 'data-overwritten',
            cause: { code: 'data-overwritten' },
          },
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

    it('alarms the platform team, and notes it for the auditors, where an import is nobody’s', async () => {
      const { history, sendDue, sent, audited } = await setUp();
      const nobodys = { ...alarmed, requestedBy: undefined, owner: undefined };
      await history.observe(sampleImport(nobodys), {
        firstSight: true,
        memory: { overwriting: 'begun' },
      });
      await sendDue();
      expect({ sent, audited }).toMatchObject({
        sent: [{ recipients: { entityRef: ['group:default/platform'] } }],
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
  },
);
