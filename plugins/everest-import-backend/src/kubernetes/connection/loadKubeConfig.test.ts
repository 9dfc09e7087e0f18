import { createMockDirectory } from '@backstage/backend-test-utils';
import { loadKubeConfig } from './loadKubeConfig';

const directory = createMockDirectory();

function kubeConfigText(user: object, contexts = ['one', 'two']): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'one',
    clusters: contexts.map(name => ({
      name,
      cluster: { server: `https://${name}.example.net` },
    })),
    users: [{ name: 'portal', user }],
    contexts: contexts.map(name => ({
      name,
      context: { cluster: name, user: 'portal' },
    })),
  });
}

function load(
  user: object,
  more: { context?: string; proxyUrl?: string } = {},
) {
  directory.setContent({ kubeconfig: kubeConfigText(user) });
  return loadKubeConfig({
    name: 'c1',
    title: 'c1',
    scope: 'cluster',
    namespaces: [],
    access: {
      type: 'kubeconfig',
      file: directory.resolve('kubeconfig'),
      context: more.context,
    },
    proxyUrl: more.proxyUrl,
  });
}

async function authorization(kubeConfig: ReturnType<typeof load>) {
  const { headers } = await kubeConfig.applyToFetchOptions({ headers: {} });
  return new Headers(headers as HeadersInit).get('authorization');
}

describe('loadKubeConfig', () => {
  it('takes the current context, or the named one', () => {
    expect(load({ token: 't' }).getCurrentCluster()?.server).toBe(
      'https://one.example.net',
    );
    expect(
      load({ token: 't' }, { context: 'two' }).getCurrentCluster()?.server,
    ).toBe('https://two.example.net');
  });

  it('says which contexts there are', () => {
    expect(() => load({ token: 't' }, { context: 'three' })).toThrow(
      "no context 'three'; take one of 'one', 'two'",
    );
  });

  it.each([
    [
      {
        exec: { apiVersion: 'client.authentication.k8s.io/v1', command: 'aws' },
      },
      'aws',
    ],
    [{ 'auth-provider': { name: 'gcp', config: {} } }, 'gcp'],
  ])('refuses to start a program: %o', (user, name) => {
    expect(() => load(user)).toThrow(`starts a program to log in ('${name}')`);
  });

  it('sends a token, and a token file', async () => {
    expect(await authorization(load({ token: 'from-text' }))).toBe(
      'Bearer from-text',
    );
    directory.addContent({ token: 'from-file' });
    const kubeConfig = (() => {
      directory.setContent({
        token: 'from-file',
        kubeconfig: kubeConfigText({ tokenFile: directory.resolve('token') }),
      });
      return loadKubeConfig({
        name: 'c1',
        title: 'c1',
        scope: 'cluster',
        namespaces: [],
        access: { type: 'kubeconfig', file: directory.resolve('kubeconfig') },
      });
    })();
    expect(await authorization(kubeConfig)).toBe('Bearer from-file');
  });

  it('takes an address with a token file', async () => {
    directory.setContent({ token: 'from-file' });
    const kubeConfig = loadKubeConfig({
      name: 'c1',
      title: 'c1',
      scope: 'cluster',
      namespaces: [],
      access: {
        type: 'url',
        url: 'https://k8s.example.net',
        tokenFile: directory.resolve('token'),
      },
    });
    expect(kubeConfig.getCurrentCluster()).toMatchObject({
      server: 'https://k8s.example.net',
      skipTLSVerify: false,
    });
    expect(await authorization(kubeConfig)).toBe('Bearer from-file');
  });

  it('goes through a proxy', () => {
    expect(
      load(
        { token: 't' },
        { proxyUrl: 'http://proxy:3128' },
      ).getCurrentCluster()?.proxyUrl,
    ).toBe('http://proxy:3128');
  });
});
