import { KubernetesCredential } from '@backstage/plugin-kubernetes-node';
import { createLogin } from './createLogin';

const cluster = { name: 'one', url: 'https://one.test', authMetadata: {} };
const MINUTE = 60_000;

function strategyOf(answers: (KubernetesCredential | Error)[]) {
  const asked: string[] = [];
  return {
    asked,
    async getCredential({ name }: { name: string }) {
      asked.push(name);
      const answer = answers[Math.min(asked.length, answers.length) - 1];
      if (answer instanceof Error) {
        throw answer;
      }
      return answer;
    },
  };
}

const token = (value: string): KubernetesCredential => ({
  type: 'bearer token',
  token: value,
});

describe('a login', () => {
  it('keeps a token for a minute, each cluster its own', async () => {
    let now = 0;
    const strategy = strategyOf([token('a'), token('b'), token('c')]);
    const login = createLogin('aws', () => strategy, { clock: () => now });
    const both = [login.getToken(cluster), login.getToken(cluster)];
    expect(await Promise.all(both)).toEqual(['a', 'a']);
    expect(await login.getToken({ ...cluster, name: 'two' })).toBe('b');
    now = MINUTE - 1;
    expect(await login.getToken(cluster)).toBe('a');
    now = MINUTE;
    expect(await login.getToken(cluster)).toBe('c');
    expect(strategy.asked).toEqual(['one', 'two', 'one']);
  });

  it('tries again at once after a failure', async () => {
    const strategy = strategyOf([new Error('No network'), token('later')]);
    const login = createLogin('azure', () => strategy, { clock: () => 0 });
    await expect(login.getToken(cluster)).rejects.toThrow('No network');
    expect(await login.getToken(cluster)).toBe('later');
  });

  it('keeps a newer token when an earlier one fails late', async () => {
    let now = 0;
    let fail = (_: Error) => {};
    const late = new Promise<KubernetesCredential>((_, reject) => {
      fail = reject;
    });
    const answers = [late, Promise.resolve(token('newer'))];
    const strategy = {
      getCredential: async () => answers.shift() ?? token('newest'),
    };
    const login = createLogin('aws', () => strategy, { clock: () => now });
    const first = login.getToken(cluster);
    now = MINUTE;
    expect(await login.getToken(cluster)).toBe('newer');
    fail(new Error('Timed out'));
    await expect(first).rejects.toThrow('Timed out');
    expect(await login.getToken(cluster)).toBe('newer');
  });

  it('says which cluster got no token', async () => {
    const strategy = strategyOf([{ type: 'anonymous' }]);
    const login = createLogin('googleServiceAccount', () => strategy, {
      clock: () => 0,
    });
    await expect(login.getToken(cluster)).rejects.toThrow(
      "'googleServiceAccount' gives no token for the cluster 'one'; look at the Kubernetes plugin's config",
    );
  });
});
