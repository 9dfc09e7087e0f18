import { said, saidAs } from './said';

describe('said', () => {
  const name = 'shop';

  it('is a sentence, and what stands in it by name', () => {
    expect(
      said`'${{ name }}' has ${{ given: 23 }} of ${{ most: 22 }}.`,
    ).toEqual({
      message: "'shop' has 23 of 22.",
      values: { name, given: 23, most: 22 },
    });
  });

  it('says which of the texts of its code it is', () => {
    expect(saidAs('nodes')`Too many for '${{ name }}'.`).toEqual({
      message: "Too many for 'shop'.",
      values: { name, state: 'nodes' },
    });
    expect(saidAs('s3-keys')`The keys are missing.`).toEqual({
      message: 'The keys are missing.',
      values: { state: 's3-keys' },
    });
  });

  it('has no values where it never differs', () => {
    expect(said`The endpoint is not plain.`).toEqual({
      message: 'The endpoint is not plain.',
    });
  });
});
