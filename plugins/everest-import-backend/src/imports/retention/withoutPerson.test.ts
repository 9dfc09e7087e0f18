import { sampleImport } from '../../__testUtils__/sampleImport';
import { withoutPerson } from './withoutPerson';

const ANN = 'user:default/ann';

const erased = (detail: string, ref = ANN) => {
  const cause = { code: 'c', title: 't', detail, remedy: 'r' };
  return withoutPerson(sampleImport({ cause }), ref).cause?.detail;
};

describe('withoutPerson', () => {
  it('takes out who asked and who owns it, however they are spelt, and what they said', () => {
    const acknowledged = [{ check: 'version', reason: 'I know' }];
    const { requestedBy, owner, ...rest } = sampleImport({
      requestedBy: 'user:default/Ann',
      owner: ANN,
      acknowledged,
    });
    expect(withoutPerson({ ...rest, requestedBy, owner }, ANN)).toEqual({
      ...rest,
      acknowledged: [{ check: 'version', reason: '(erased)' }],
    });
  });

  it('leaves others, and what they said', () => {
    const words = sampleImport({
      requestedBy: 'user:default/anna',
      owner: 'group:default/ann',
      acknowledged: [{ check: 'version', reason: 'I know' }],
    });
    expect(withoutPerson(words, ANN)).toEqual(words);
  });

  it.each([
    ['made by user:default/ann.', 'made by (erased).'],
    ['(User:Default/ANN)', '((erased))'],
    ['user:ann, user:bob', '(erased), user:bob'],
    ['user:default/ann.lee', 'user:default/ann.lee'],
    ['user:default/ann-lee', 'user:default/ann-lee'],
    ['poweruser:default/ann', 'poweruser:default/ann'],
    ['user:other/ann', 'user:other/ann'],
  ])('in a text: %s', (text, expected) => {
    expect(erased(text)).toBe(expected);
  });

  it.each([
    ['user:default/a.n+(n', 'by user:default/a.n+(n!', 'by (erased)!'],
    ['user:team/ann', 'user:ann, user:team/ann', 'user:ann, (erased)'],
  ])('of %s', (ref, text, expected) => {
    expect(erased(text, ref)).toBe(expected);
  });
});
