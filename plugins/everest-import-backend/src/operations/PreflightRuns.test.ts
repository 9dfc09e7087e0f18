import { PreflightLine } from '@everest-import/backstage-plugin-everest-import-common';
import { mockCredentials } from '@backstage/backend-test-utils';
import { parseImportRequest } from '../request/parseImportRequest';
import { sampleRequest } from '../__testUtils__/sampleFacts';
import { PreflightRuns } from './PreflightRuns';

const line = (id: string): PreflightLine => ({
  type: 'check',
  check: { id, kind: 'hard', outcome: 'pass', title: id },
});
const ids = (lines: PreflightLine[]) =>
  lines.map(told => (told.type === 'check' ? told.check.id : told.type));

/** Preflights that go on when a test says so. */
function setup() {
  const runs = new PreflightRuns();
  const begun: {
    name: string;
    tell: (line: PreflightLine) => void;
    left: AbortSignal;
    end: () => void;
  }[] = [];
  const ask = (
    change: object = {},
    who: { user?: string; actor?: string; groups?: string[] } = {},
  ) => {
    const { user = 'user:default/ann', actor, groups = [] } = who;
    const request = parseImportRequest({ ...sampleRequest(), ...change });
    const caller = {
      credentials: mockCredentials.user(user),
      isService: false,
      userEntityRef: user,
      actor,
      ownershipRefs: [user, ...groups],
    };
    const gone = new AbortController();
    const lines: PreflightLine[] = [];
    const done = runs.run(
      { caller, request },
      (tell, left) =>
        new Promise<void>((end, fail) => {
          begun.push({ name: request.name, tell, left, end });
          left.addEventListener('abort', () => fail(left.reason));
        }),
      told => lines.push(told),
      gone.signal,
    );
    // Looked at below, where it is
    done.catch(() => {});
    return { lines, done, leave: () => gone.abort() };
  };
  return { ask, begun };
}

const turn = () => new Promise(resolve => setImmediate(resolve));

describe('preflights that are the same', () => {
  it('are one, and each is told all of it, whenever it came', async () => {
    const { ask, begun } = setup();
    const first = ask();
    await turn();
    begun[0].tell(line('one'));
    const second = ask();
    begun[0].tell(line('two'));
    begun[0].end();
    await Promise.all([first.done, second.done]);
    expect(begun).toHaveLength(1);
    expect(ids(first.lines)).toEqual(['one', 'two']);
    expect(second.lines).toEqual(first.lines);
  });

  it('are made anew once the one before has ended', async () => {
    const { ask, begun } = setup();
    const first = ask();
    await turn();
    begun[0].end();
    await first.done;
    await turn();
    ask();
    await turn();
    expect(begun).toHaveLength(2);
  });

  it('fail alike', async () => {
    const runs = new PreflightRuns();
    const request = parseImportRequest(sampleRequest());
    const caller = {
      credentials: mockCredentials.user('user:default/ann'),
      isService: false,
      userEntityRef: 'user:default/ann',
      ownershipRefs: [],
    };
    const { signal } = new AbortController();
    const fail = async () => {
      await turn();
      throw new Error('The cluster is away');
    };
    const asked = [1, 2].map(() =>
      runs.run({ caller, request }, fail, () => {}, signal),
    );
    for (const reply of asked) {
      await expect(reply).rejects.toThrow('The cluster is away');
    }
  });

  it('end when the last who listens has left, and not before', async () => {
    const { ask, begun } = setup();
    const [first, second] = [ask(), ask()];
    first.leave();
    await expect(first.done).rejects.toMatchObject({ name: 'AbortError' });
    expect(begun[0].left.aborted).toBe(false);
    second.leave();
    await expect(second.done).rejects.toMatchObject({ name: 'AbortError' });
    expect(begun[0].left.aborted).toBe(true);
    ask();
    await turn();
    expect(begun).toHaveLength(2);
  });

  it.each([
    [
      'another secret key',
      { s3Credentials: { accessKeyId: 'AKIA', secretAccessKey: 'other' } },
      {},
    ],
    ['another password', { databaseCredentials: { password: 'other' } }, {}],
    ['another user', {}, { user: 'user:default/bob' }],
    ['a plugin in between', {}, { actor: 'plugin:scaffolder' }],
    ['other groups', {}, { groups: ['group:default/blue'] }],
  ])('are not those with %s', async (_, change, who) => {
    const { ask, begun } = setup();
    ask();
    ask(change, who);
    await turn();
    expect(begun).toHaveLength(2);
  });
});

describe('preflights of one user', () => {
  it('are two at once, the others in the order that they came', async () => {
    const { ask, begun } = setup();
    const names = ['a', 'b', 'c', 'd', 'e'];
    const asked = names.map(name => ask({ name }));
    const bob = ask({ name: 'of-bob' }, { user: 'user:default/bob' });
    await turn();
    expect(begun.map(({ name }) => name)).toEqual(['a', 'b', 'of-bob']);
    for (let index = 0; index < begun.length; index += 1) {
      begun[index].end();
      await turn();
    }
    await Promise.all([bob.done, ...asked.map(({ done }) => done)]);
    expect(begun.map(({ name }) => name)).toEqual([
      'a',
      'b',
      'of-bob',
      'c',
      'd',
      'e',
    ]);
  });

  it('that were left while they waited are not made', async () => {
    const { ask, begun } = setup();
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(name => ask({ name }));
    c.leave();
    await expect(c.done).rejects.toMatchObject({ name: 'AbortError' });
    await turn();
    begun.forEach(({ end }) => end());
    await Promise.all([a.done, b.done]);
    await turn();
    begun[2].end();
    await d.done;
    expect(begun.map(({ name }) => name)).toEqual(['a', 'b', 'd']);
  });

  it('are so many and no more', async () => {
    const { ask } = setup();
    const asked = Array.from({ length: 23 }, (_, index) =>
      ask({ name: `n-${index}` }),
    );
    await expect(asked[22].done).rejects.toMatchObject({
      statusCode: 429,
      message: expect.stringContaining("'20' wait for these"),
    });
    // The same as one that waits costs nothing
    const joined = ask({ name: 'n-21' });
    const pending = await Promise.race([
      joined.done,
      turn().then(() => 'waits'),
    ]);
    expect(pending).toBe('waits');
  });
});
