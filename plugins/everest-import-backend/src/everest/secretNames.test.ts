import { database } from '../__testUtils__/objects';
import { userSecretOf } from './secretNames';

describe('userSecretOf', () => {
  const made = database('ready');

  it('is the one that the database names', () => {
    const spec = {
      ...made.spec,
      engine: { type: 'pxc', userSecretsName: 'shop-users' },
    };
    expect(userSecretOf({ ...made, spec })).toBe('shop-users');
  });

  it("is Everest's own where it names none", () => {
    const expected = `everest-secrets-${made.metadata.name}`;
    for (const userSecretsName of [undefined, '']) {
      const engine = { type: 'pxc', userSecretsName };
      expect(userSecretOf({ ...made, spec: { ...made.spec, engine } })).toBe(
        expected,
      );
    }
  });
});
