import { mockServices } from '@backstage/backend-test-utils';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { Knex } from 'knex';
import { openHistory, testDatabases } from '../../__testUtils__/openHistory';
import { sampleImport } from '../../__testUtils__/sampleImport';
import { FullImportHistory } from '../store/RequestHistory';
import { createRetention } from './createRetention';

const databases = testDatabases();
const DAY = 86_400_000;
const NONE = new AbortController().signal;

const WORDS: Partial<Import> = {
  phase: 'Failed',
  outcome: 'Failed',
  gone: true,
  finishedAt: '2026-01-14T03:00:00.000Z',
  owner: 'user:default/ann',
  requestedBy: 'user:default/ann',
  acknowledged: [{ check: 'version', reason: 'Ann says that it is all right' }],
  cause: {
    code: 'job-failed',
    title: 'The importer ended with an error',
    detail: 'No such file: customers/ann/a',
    remedy: 'Look into the bucket',
  },
  source: { bucket: 'customers', path: 'ann/a', endpoint: 'https://s3.test' },
  database: { status: 'ready', ready: true, size: '1Gi', host: 'shop.blue' },
  result: { tables: 1, rows: 2, bytesRead: 3, notes: ['left out: ann'] },
};

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('retention in %s', databaseId => {
  async function open(rules = { keep: 30 * DAY, keepDetails: 30 * DAY }) {
    const { knex, history } = await openHistory(databases, databaseId);
    const run = () =>
      createRetention({
        history,
        rules,
        logger: mockServices.logger.mock(),
        bite: 2,
        pauseMs: 1,
      }).run(NONE);
    const names = async () =>
      (await history.list()).map(({ name }) => name).sort();
    /** As if so many days had gone by. */
    const wait = (days: number) =>
      knex('imports').decrement('over_at', days * DAY);
    return { knex, history, run, names, wait };
  }

  const see = (history: FullImportHistory, name: string, words = WORDS) =>
    history.observe(sampleImport({ ...words, id: `uid-${name}`, name }), {
      firstSight: false,
    });

  /** A request with this state, and these columns. */
  async function ask(
    { knex, history }: { knex: Knex; history: FullImportHistory },
    name: string,
    columns: object,
  ) {
    const id = `6f0d2d0e-6b0a-4a1a-9a44-${name.padStart(12, '0')}`;
    await history.insertRequest({
      id,
      requestKey: name,
      requestHash: 'hash',
      digest: 'digest',
      requestedBy: 'user:default/ann',
      owner: 'group:default/blue',
      entity: 'component:default/shop',
      secrets: [],
      namedSecrets: [`ann-${name}`],
      busyFor: -1,
      snapshot: sampleImport({ ...WORDS, id, name }),
    });
    await knex('imports').where({ id }).update(columns);
    return id;
  }

  it('deletes what is gone for longer than it is kept, with what was told of it, and nothing sooner', async () => {
    const { knex, history, run, names, wait } = await open();
    for (let index = 0; index < 5; index += 1) {
      await see(history, `old-${index}`);
    }
    expect(await knex('notifications')).toHaveLength(5);
    expect(await knex('outbox')).toHaveLength(10);
    await run();
    await wait(29);
    await run();
    expect(await names()).toHaveLength(5);
    await see(history, 'new');
    await run();
    await wait(2);
    await knex('imports')
      .where({ name: 'new' })
      .increment('over_at', 2 * DAY);
    await run();
    expect(await names()).toEqual(['new']);
    const left = { database_uid: 'uid-new' };
    expect(await knex('notifications').whereNot(left)).toEqual([]);
    expect(await knex('outbox').whereNot(left)).toEqual([]);
  });

  it('keeps what something can still come of, however long ago it ended', async () => {
    const all = await open();
    const { history, run, names, wait } = all;
    await see(history, 'lives', { ...WORDS, gone: false });
    await see(history, 'runs', { phase: 'Importing' });
    await ask(all, 'a1', { state: 'created', gone: true, secrets: '[{}]' });
    await ask(all, 'a2', { state: 'unknown', gone: true });
    await ask(all, 'a3', { state: 'requested' });
    await ask(all, 'a4', { state: 'undone', busy_until: Date.now() + DAY });
    await run();
    await wait(1000);
    await run();
    expect(await names()).toEqual(['a1', 'a2', 'a3', 'a4', 'lives', 'runs']);
  });

  it('deletes requests that made no database, and whose Secrets went with it', async () => {
    const all = await open();
    const { run, names, wait } = all;
    await ask(all, 'a1', { state: 'undone' });
    await ask(all, 'a2', { state: 'created', gone: true });
    await run();
    await wait(31);
    await run();
    expect(await names()).toEqual([]);
  });

  it('begins anew for one that was not gone after all', async () => {
    const { knex, history, run, names, wait } = await open();
    await see(history, 'back');
    await run();
    await wait(31);
    await knex('imports').update({ gone: false });
    await run();
    await knex('imports').update({ gone: true });
    await run();
    expect(await names()).toEqual(['back']);
  });

  it('takes the names of people and places out earlier, and keeps what happened', async () => {
    const all = await open({ keep: 30 * DAY, keepDetails: 5 * DAY });
    const { knex, history, run, wait } = all;
    const id = await ask(all, 'a1', {
      state: 'created',
      gone: true,
      database_uid: 'uid-a1',
    });
    await see(history, 'seen');
    await knex('imports').update({
      memory: JSON.stringify({ cause: WORDS.cause }),
    });
    await run();
    expect(JSON.stringify(await history.list())).toContain('user:default/ann');
    await wait(6);
    await run();
    const rows = await knex('imports');
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/ann|customers|s3\.test|shop\.b/);
    expect(await history.requestByKey('a1')).toBeUndefined();
    const row = (await history.list()).find(item => item.id === id);
    expect(row).toMatchObject({
      owner: 'group:default/blue',
      entity: 'component:default/shop',
      snapshot: {
        cluster: 'sandbox',
        namespace: 'team-blue',
        engine: { type: 'mysql' },
        importer: 'everest-percona-pxc-operator',
        outcome: 'Failed',
        finishedAt: WORDS.finishedAt,
        cause: { ...WORDS.cause, detail: '' },
        result: { tables: 1, rows: 2, bytesRead: 3, notes: [] },
      },
    });
    expect(row?.snapshot.requestedBy).toBeUndefined();
  });

  it('goes on past a row that can not be read', async () => {
    const { knex, history, run, wait } = await open({
      keep: 30 * DAY,
      keepDetails: 5 * DAY,
    });
    await see(history, 'broken');
    await see(history, 'other');
    await run();
    await knex('imports').where({ name: 'broken' }).update({
      snapshot: '{"requestedBy":"user:default/ann"',
    });
    await wait(6);
    await run();
    expect(JSON.stringify(await knex('imports'))).not.toContain('ann');
    await wait(31);
    await run();
    expect(await knex('imports')).toEqual([]);
  });

  it('deletes looks into buckets that count no more', async () => {
    const { knex, history, run } = await open();
    await history.takeLook('user:default/ann');
    await history.takeLook('user:default/bob');
    await knex('looks')
      .where({ user_ref: 'user:default/ann' })
      .decrement('counts_until', DAY);
    await run();
    expect(await knex('looks').pluck('user_ref')).toEqual(['user:default/bob']);
  });
});
