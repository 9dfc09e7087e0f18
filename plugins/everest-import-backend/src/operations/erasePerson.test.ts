import { mockCredentials } from '@backstage/backend-test-utils';
import { openHistory, testDatabases } from '../__testUtils__/openHistory';
import { sampleImport } from '../__testUtils__/sampleImport';
import { ErasingHistory, erasePerson } from './erasePerson';

const databases = testDatabases();
const ANN = 'user:default/ann_b';
const ID = '00000000-6b0a-4a1a-9a44-5f2d1f3f7c11';

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('to erase a person in %s', id => {
  async function open() {
    const { knex, history } = await openHistory(databases, id);
    const erase = (from: ErasingHistory = history) =>
      erasePerson(
        {
          credentials: mockCredentials.user(),
          ...{ isService: false, ownershipRefs: [] },
        },
        { userRef: ANN },
        { authorizer: { mayErase: async () => true }, history: from },
      );
    const ask = () =>
      history.insertRequest({
        ...{ id: ID, requestKey: 'key', requestHash: 'hash', digest: 'd' },
        ...{ requestedBy: ANN, secrets: [], busyFor: 100_000 },
        snapshot: sampleImport({ id: ID, requestedBy: ANN }),
      });
    const finish = () =>
      history.markCreated(ID, sampleImport({ requestedBy: ANN }));
    const isNamed = async () =>
      JSON.stringify(await knex('imports')).includes('ann_b');
    return { history, erase, ask, finish, isNamed };
  }

  it('counts an import once, whatever of it names them', async () => {
    const { history, erase } = await open();
    const words = sampleImport({ requestedBy: ANN });
    await history.observe(words, { firstSight: false });
    const run = {
      ...{ asOf: 1, pods: [], events: [], volumeClaims: [], restores: [] },
      ...{ log: [`for ${ANN}`], unread: [] },
    };
    await history.keepEvidence(words.id, { run, final: true });
    expect(await erase()).toEqual({ erased: 1, underWay: 0 });
    expect(await erase()).toEqual({ erased: 0, underWay: 0 });
  });

  it('tells of a create that ends between its bite and the count', async () => {
    const { history, erase, ask, finish, isNamed } = await open();
    await ask();
    const reply = await erase({
      ...history,
      async deleteLooksOf(ref) {
        await finish();
        await history.deleteLooksOf(ref);
      },
    });
    expect(reply).toEqual({ erased: 0, underWay: 1 });
    expect(await isNamed()).toBe(true);
    expect(await erase()).toEqual({ erased: 1, underWay: 0 });
  });

  it('takes one that ends while others are erased', async () => {
    const { history, erase, ask, finish, isNamed } = await open();
    await ask();
    const other = sampleImport({ id: 'uid-2', name: 'b', requestedBy: ANN });
    await history.observe(other, { firstSight: false });
    const reply = await erase({
      ...history,
      async eraseFromEvidence(ref, bite) {
        await finish();
        return history.eraseFromEvidence(ref, bite);
      },
    });
    expect(reply).toEqual({ erased: 2, underWay: 0 });
    expect(await isNamed()).toBe(false);
  });

  it('takes an import that came of manifests while others are erased', async () => {
    const { history, erase, isNamed } = await open();
    const snapshot = sampleImport({ id: ID, requestedBy: ANN });
    const asked = {
      ...{ id: ID, requestKey: 'key', requestHash: 'hash', requestedBy: ANN },
      snapshot,
    };
    const tie = () =>
      history.tieManifests(
        { ...asked, digest: '', secrets: [], busyFor: 1_000 },
        { ...snapshot, id: 'uid-1' },
      );
    const during = (step: 'erasePerson' | 'forgetManifestsOf') => ({
      ...history,
      async [step](...given: [string, never]) {
        await tie();
        return history[step](...given) as never;
      },
    });
    await history.noteManifests(asked, 10);
    expect(await erase(during('erasePerson'))).toMatchObject({ erased: 1 });
    expect(await history.list()).toEqual([]);
    await history.noteManifests(asked, 10);
    expect(await erase(during('forgetManifestsOf'))).toMatchObject({
      erased: 1,
    });
    expect(await history.list()).toHaveLength(1);
    expect(await isNamed()).toBe(false);
  });

  it('ends, also where somebody writes the name again and again', async () => {
    const { history, erase } = await open();
    const words = sampleImport({ requestedBy: ANN });
    await history.observe(words, { firstSight: false });
    const reply = await erase({
      ...history,
      async deleteLooksOf(ref) {
        await history.observe(words, { firstSight: false });
        await history.deleteLooksOf(ref);
      },
    });
    expect(reply).toEqual({ erased: 1, underWay: 0 });
  });
});
