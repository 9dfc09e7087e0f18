import { openHistory, testDatabases } from '../../__testUtils__/openHistory';
import { sampleImport } from '../../__testUtils__/sampleImport';
import { FullImportHistory } from '../store/RequestHistory';
import { Bitten } from './HistoryErasure';

const databases = testDatabases();
const ANN = 'user:default/ann_b';
const ID = '6f0d2d0e-6b0a-4a1a-9a44-5f2d1f3f7c11';

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'the erasure of a person in %s',
  databaseId => {
    async function eraseAll(history: FullImportHistory, atMost = 2) {
      let sum = 0;
      let bite: Bitten | undefined;
      do {
        bite = await history.erasePerson(ANN, { after: bite?.last, atMost });
        sum += bite.named.length;
      } while (bite.last);
      return sum;
    }

    const ask = (history: FullImportHistory, requestedBy: string) =>
      history.insertRequest({
        id: ID,
        requestKey: 'key',
        requestHash: 'hash',
        digest: 'digest',
        requestedBy,
        owner: 'group:default/blue',
        secrets: [{ name: 'shop-import-s3', uid: 'u' }],
        busyFor: 1000,
        snapshot: sampleImport({ id: ID, phase: 'Requested', requestedBy }),
      });

    const see = (history: FullImportHistory, name: string, owner: string) =>
      history.observe(
        sampleImport({
          id: `uid-${name}`,
          name,
          owner,
          requestedBy: undefined,
          cause: {
            code: 'job-failed',
            title: 'Failed',
            detail: `made for ${owner}`,
            remedy: 'Ask',
          },
        }),
        { firstSight: false },
      );

    it('goes through all rows in bites, takes out who is named, and nobody else', async () => {
      const { knex, history } = await openHistory(databases, databaseId);
      for (let index = 0; index < 5; index += 1) {
        await see(history, `anns-${index}`, 'User:default/Ann_B');
        await see(history, `others-${index}`, 'user:default/annxb');
      }
      const cause = { detail: `made for ${ANN}` };
      await see(history, 'remembered', 'group:default/blue');
      await knex('imports')
        .where({ name: 'remembered' })
        .update({ memory: JSON.stringify({ cause }) });
      const others = () =>
        knex('imports').where('name', 'like', 'others%').orderBy('id');
      const before = await others();
      expect(await eraseAll(history)).toBe(6);
      expect(await others()).toEqual(before);
      expect(JSON.stringify(await knex('imports'))).not.toMatch(/ann_b/i);
      expect(await history.byDatabaseUid('uid-anns-1')).toMatchObject({
        name: 'anns-1',
        snapshot: { cause: { detail: 'made for (erased)' } },
      });
      expect(await eraseAll(history)).toBe(0);
    });

    it('leaves what a database needs, also while it runs', async () => {
      const { knex, history } = await openHistory(databases, databaseId);
      await ask(history, ANN);
      const created = sampleImport({ requestedBy: ANN });
      await history.markCreated(ID, created);
      await history.takeLook(ANN);
      expect(await eraseAll(history)).toBe(1);
      await history.deleteLooksOf(ANN);
      const [row] = await history.requestsWithSecrets();
      expect(row).toMatchObject({
        databaseUid: created.id,
        owner: 'group:default/blue',
        requestHash: 'hash',
        secrets: [{ name: 'shop-import-s3', uid: 'u' }],
        snapshot: { phase: 'Importing' },
      });
      expect(row.requestedBy).toBeUndefined();
      const all = [await knex('imports'), await knex('looks')];
      expect(JSON.stringify(all)).not.toContain('ann_b');
    });

    it('leaves creates that are under way, and tells that they are there', async () => {
      const { history } = await openHistory(databases, databaseId);
      await ask(history, ANN);
      expect(await eraseAll(history)).toBe(0);
      expect(await history.countUnderWay(ANN)).toBe(1);
      await history.markCreated(ID, sampleImport({ requestedBy: ANN }));
      expect(await eraseAll(history)).toBe(1);
      expect(await history.countUnderWay(ANN)).toBe(0);
    });

    it('is not written over by a replica that had the person in mind', async () => {
      const { history } = await openHistory(databases, databaseId);
      await ask(history, ANN);
      const words = sampleImport({ requestedBy: ANN });
      await history.markCreated(ID, words);
      const { version } = (await history.byDatabaseUid(words.id))!;
      await eraseAll(history);
      const written = await history.observe(
        { ...words, phase: 'Blocked' },
        { firstSight: false, version },
      );
      expect(written).toBeUndefined();
      expect(JSON.stringify(await history.list())).not.toContain('ann_b');
    });

    it.each(['user:default/ann_b', 'group:default/blue'])(
      'goes on past a row that can not be read, of %s',
      async owner => {
        const { knex, history } = await openHistory(databases, databaseId);
        await see(history, 'broken', owner);
        const snapshot = `{"owner":"${ANN}"`;
        await knex('imports').update({ snapshot, phase: null });
        expect(await eraseAll(history)).toBe(1);
        expect(await knex('imports')).toMatchObject([
          { snapshot: '{"owner":"(erased)"' },
        ]);
        expect(JSON.stringify(await knex('imports'))).not.toContain('ann_b');
        expect(await eraseAll(history)).toBe(0);
      },
    );

    it('goes through the memory, wherever a line begins', async () => {
      const { history } = await openHistory(databases, databaseId);
      const cause = {
        ...{ code: 'job-failed', title: 'Failed', detail: '', remedy: '' },
        signs: [{ source: 'log', text: `refused:\n${ANN} has no right` }],
      };
      await history.observe(sampleImport({ phase: 'Failed', cause }), {
        firstSight: false,
        memory: { cause },
      });
      expect(await eraseAll(history)).toBe(1);
      const row = await history.byDatabaseUid('uid-1');
      const text = 'refused:\n(erased) has no right';
      expect(row?.memory?.cause?.signs).toEqual([{ source: 'log', text }]);
      expect(row?.snapshot.cause?.signs).toEqual([{ source: 'log', text }]);
    });

    it('takes out what only a later release can read, and leaves the rest of it', async () => {
      const { knex, history } = await openHistory(databases, databaseId);
      await see(history, 'later', ANN);
      const words = {
        ...sampleImport({ owner: ANN }),
        source: [{ bucket: 'b' }],
        approvedBy: ANN,
      };
      const columns = { phase: 'Cooling', columns_of: 'of a later release' };
      await knex('imports').update({ snapshot: JSON.stringify(words) });
      await knex('imports').update(columns);
      expect(await eraseAll(history)).toBe(1);
      const { owner, ...rest } = words;
      const [row] = await knex('imports');
      expect(JSON.parse(row.snapshot)).toEqual({
        ...rest,
        approvedBy: '(erased)',
      });
      expect(row).toMatchObject({
        ...{ phase: 'Cooling', shown_owner: null, owner_key: null },
      });
    });

    it('leaves to the letter who only begins the same, and counts nothing of them', async () => {
      const { knex, history } = await openHistory(databases, databaseId);
      const them = `${ANN}anna`;
      await ask(history, them);
      await see(history, 'readable', them);
      await see(history, 'later', them);
      const snapshot = JSON.stringify({
        ...{ source: [{ bucket: 'b' }], requestedBy: them },
        memo: `for ${them}`,
      });
      await knex('imports').where({ name: 'later' }).update({ snapshot });
      const all = () => knex('imports').orderBy('id');
      const before = await all();
      expect(await eraseAll(history)).toBe(0);
      expect(await history.countUnderWay(ANN)).toBe(0);
      expect(await all()).toEqual(before);
    });
  },
);
