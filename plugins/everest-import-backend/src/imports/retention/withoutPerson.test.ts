import { sampleImport } from '../../__testUtils__/sampleImport';
import { personOf } from './personOf';
import { snapshotWithout, withoutPerson } from './withoutPerson';

const ANN = 'user:default/ann';

const erased = (detail: string, ref = ANN) =>
  JSON.parse(withoutPerson(JSON.stringify({ detail }), personOf(ref))).detail;

const left = (words: object, asked = false): unknown =>
  JSON.parse(snapshotWithout(JSON.stringify(words), personOf(ANN), asked));

describe('what is left without a person', () => {
  it('takes out who asked and who owns it, however they are spelt, and what they said', () => {
    const acknowledged = [{ check: 'version', reason: 'I know' }];
    const { requestedBy, owner, ...rest } = sampleImport({
      requestedBy: 'user:default/Ann',
      owner: ANN,
      acknowledged,
    });
    expect(left({ ...rest, requestedBy, owner })).toEqual({
      ...rest,
      acknowledged: [{ check: 'version', reason: '(erased)' }],
    });
    expect(left(rest, true)).toMatchObject({
      acknowledged: [{ check: 'version', reason: '(erased)' }],
    });
  });

  it('leaves others, and what they said', () => {
    const words = sampleImport({
      requestedBy: 'user:default/anna',
      owner: 'group:default/ann',
      acknowledged: [{ check: 'version', reason: 'I know' }],
    });
    expect(left(words)).toEqual(words);
  });

  it.each([
    ['made by user:default/ann.', 'made by (erased).'],
    ['(User:Default/ANN)', '((erased))'],
    ['user:ann, user:bob', '(erased), user:bob'],
    ['user:default/ann.lee', 'user:default/ann.lee'],
    ['user:default/ann-lee', 'user:default/ann-lee'],
    ['poweruser:default/ann', 'poweruser:default/ann'],
    ['user:other/ann', 'user:other/ann'],
    ['refused:\nuser:default/ann', 'refused:\n(erased)'],
    ['{"msg":"refused:\\nuser:default/ann"}', '{"msg":"refused:\\n(erased)"}'],
    ['\\u000auser:default/ann\\n', '\\u000a(erased)\\n'],
  ])('in a text: %s', (text, expected) => {
    expect(erased(text)).toBe(expected);
  });

  it.each([
    ['user:default/a.n+(n', 'by user:default/a.n+(n!', 'by (erased)!'],
    ['user:team/ann', 'user:ann, user:team/ann', 'user:ann, (erased)'],
  ])('of %s', (ref, text, expected) => {
    expect(erased(text, ref)).toBe(expected);
  });

  it('is what a later release added, as it is and where it is', () => {
    const words = {
      zeta: [{ by: ANN, at: 1 }, null, true],
      name: 'shop',
      [ANN]: 'asked',
      alpha: { requestedBy: ANN },
    };
    expect(JSON.stringify(left(words))).toBe(
      '{"zeta":[{"by":"(erased)","at":1},null,true],"name":"shop","(erased)":"asked","alpha":{"requestedBy":"(erased)"}}',
    );
  });

  it.each(['{ "name":  "shop", "by": "user:default/anna" }', 'not JSON', '7'])(
    'is to the letter what names nobody: %s',
    stored => {
      expect(snapshotWithout(stored, personOf(ANN), false)).toBe(stored);
      expect(withoutPerson(stored, personOf(ANN))).toBe(stored);
    },
  );

  it('is all else of what can not be read', () => {
    const stored = '{"a":"user:default/anna","b":"x:\\nuser:default/ann';
    expect(snapshotWithout(stored, personOf(ANN), false)).toBe(
      '{"a":"user:default/anna","b":"x:\\n(erased)',
    );
  });
});
