import { optionLabel } from './isolate';

describe('optionLabel', () => {
  it('begins with the name, so that its first letter finds it', () => {
    expect(optionLabel('\u202eAcme dumps')).toBe('\ufffdAcme dumps');
    expect(optionLabel('Nightly', 'may be looked at')).toBe(
      'Nightly (may be looked at)',
    );
  });

  it('ends the writing direction of a name with the name', () => {
    expect(optionLabel('גיבוי', '2')).toBe('גיבוי\u200e (2)');
  });
});
