import { ScriptedApi } from '../../__testUtils__/ScriptedApi';
import { KINDS, pathOf, SECOND_KINDS } from '../../kubernetes/watch/kinds';
import { askForDatabase } from './askForDatabase';

const ROW = {
  namespace: 'team-blue',
  name: 'shop',
  databaseUid: 'uid-1',
  knownFor: 0,
};
const BOTH = [KINDS.databases, SECOND_KINDS.databases];

function absent({ plural, group }: (typeof BOTH)[number]) {
  const details = { name: ROW.name, group, kind: plural };
  return { status: 404, body: { kind: 'Status', code: 404, details } };
}

const there = (uid: string) => ({ status: 200, body: { metadata: { uid } } });

describe('askForDatabase', () => {
  let api: ScriptedApi;
  beforeEach(async () => {
    api = await ScriptedApi.start();
  });
  afterEach(() => api.stop());

  const [first, second] = BOTH;
  it.each([
    {
      which: 'neither',
      first: absent(first),
      second: absent(second),
      is: false,
    },
    {
      which: 'the second',
      ...{ first: absent(first), second: there('uid-1') },
      is: true,
    },
    {
      which: 'another one in the first',
      ...{ first: there('uid-2'), second: absent(second) },
      is: false,
    },
    {
      which: 'nobody knows in which',
      ...{ first: { status: 404, body: {} }, second: absent(second) },
      is: undefined,
    },
  ])(
    'of two generations, held by $which: $is',
    async ({ first: one, second: other, is }) => {
      const answers = [one, other];
      BOTH.forEach((kind, index) =>
        api.answerAlways(`${pathOf(kind, ROW.namespace)}/shop`, answers[index]),
      );
      expect(await askForDatabase(api.connection(), ROW, BOTH)).toBe(is);
    },
  );
});
