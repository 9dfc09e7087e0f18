import { openHistory, testDatabases } from '../../__testUtils__/openHistory';
import { sampleImport } from '../../__testUtils__/sampleImport';
import { RunEvidence } from '../evidence/RunEvidence';

const databases = testDatabases();
const ANN = 'user:default/ann_b';

jest.setTimeout(60_000);

const runOf = (ref: string): RunEvidence => ({
  ...{ asOf: 1, pods: [], volumeClaims: [], restores: [], unread: [] },
  events: [
    { kind: 'Job', name: 'x', message: `denied: not for ${ref}`, count: 1 },
  ],
  log: ['begin', `${ref} asked`, `{"line":"for:\\n${ref}"}`],
});

describe.each(databases.eachSupportedId())(
  'the erasure of a person from evidence in %s',
  databaseId => {
    async function open() {
      const { knex, history } = await openHistory(databases, databaseId);
      const keep = async (id: string, ref: string) => {
        const words = sampleImport({ id, name: id, requestedBy: undefined });
        await history.observe(words, { firstSight: false });
        await history.keepEvidence(id, { run: runOf(ref), final: true });
      };
      return { knex, history, keep };
    }

    it('goes through all of it in bites, and leaves that of others to the letter', async () => {
      const { knex, history, keep } = await open();
      for (const id of ['a', 'b', 'c']) {
        await keep(`anns-${id}`, ANN);
        await keep(`others-${id}`, `${ANN}anna`);
      }
      const others = () =>
        knex('import_evidence')
          .where('database_uid', 'like', 'others%')
          .orderBy('database_uid');
      const before = await others();
      const named: string[] = [];
      let after: string | undefined;
      do {
        const bite = { after, atMost: 2 };
        const bitten = await history.eraseFromEvidence(ANN, bite);
        named.push(...bitten.named);
        after = bitten.last;
      } while (after);
      expect(named).toEqual(['anns-a', 'anns-b', 'anns-c']);
      expect(await others()).toEqual(before);
      const kept = await history.evidenceOf(['anns-b']);
      expect(kept.get('anns-b')).toEqual({
        run: runOf('(erased)'),
        final: true,
      });
    });

    it('goes through what can not be read, and keeps what a later release added', async () => {
      const { knex, history, keep } = await open();
      await keep('broken', ANN);
      await keep('later', ANN);
      const row = (id: string) =>
        knex('import_evidence').where({ database_uid: id });
      await row('broken').update({ evidence: `{"log":["${ANN}"` });
      const later = { notes: [{ by: ANN }], asOf: 'now' };
      await row('later').update({ evidence: JSON.stringify(later) });
      const bitten = await history.eraseFromEvidence(ANN, { atMost: 9 });
      expect(bitten).toEqual({ named: ['broken', 'later'], last: undefined });
      expect(
        await knex('import_evidence').orderBy('database_uid').pluck('evidence'),
      ).toEqual([
        '{"log":["(erased)"',
        '{"notes":[{"by":"(erased)"}],"asOf":"now"}',
      ]);
    });
  },
);
