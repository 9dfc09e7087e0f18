import { createMockDirectory } from '@backstage/backend-test-utils';
import { importer } from '../../__testUtils__/objects';
import { PATHS, ScriptedApi } from '../../__testUtils__/ScriptedApi';
import { until } from '../../__testUtils__/until';
import { watchScripted } from '../../__testUtils__/watchScripted';
import { HttpKubernetesConnection } from './HttpKubernetesConnection';
import { loadKubeConfig } from './loadKubeConfig';

const directory = createMockDirectory();
let api: ScriptedApi;

beforeEach(async () => {
  api = await ScriptedApi.start();
});
afterEach(() => api.stop());

/** Puts another token into the file, and makes the server accept no other. */
function rotate(token: string) {
  directory.addContent({ token: `${token}\n` });
  api.acceptedToken = token;
}

function writeKubeConfig(user: object) {
  directory.addContent({
    kubeconfig: JSON.stringify({
      'current-context': 'c1',
      clusters: [
        {
          name: 'c1',
          cluster: { server: api.url, 'insecure-skip-tls-verify': true },
        },
      ],
      users: [{ name: 'portal', user }],
      contexts: [{ name: 'c1', context: { cluster: 'c1', user: 'portal' } }],
    }),
  });
}

function connection() {
  writeKubeConfig({ tokenFile: directory.resolve('token') });
  return new HttpKubernetesConnection({
    cluster: 'c1',
    load: () =>
      loadKubeConfig({
        name: 'c1',
        title: '',
        scope: 'cluster',
        namespaces: [],
        access: { type: 'kubeconfig', file: directory.resolve('kubeconfig') },
      }),
  });
}

describe('a token in a file', () => {
  it('that is replaced three times disturbs no watch', async () => {
    const states: boolean[] = [];
    rotate('token-0');
    const { clusters, cluster } = watchScripted(api, {
      connection: connection(),
    });
    const watched = (count: number) =>
      until(() => api.count('watch=true') >= count);
    await until(() => cluster.state().synced && cluster.state().reachable);
    clusters.onChange(() => states.push(cluster.state().reachable));
    for (const turn of [1, 2, 3]) {
      rotate(`token-${turn}`);
      await watched(6 * turn);
      api.endWatches();
      await watched(6 * (turn + 1));
      api.put(PATHS.importers, importer(`after-${turn}`));
      await until(() => cluster.importers().length === turn);
    }
    expect(states.length).toBeGreaterThan(0);
    expect(states).not.toContain(false);
    expect(cluster.state()).not.toHaveProperty('staleSince');
    clusters.stop();
  });

  it('that is replaced is sent at once', async () => {
    const writing = connection();
    for (const token of ['old', 'new']) {
      rotate(token);
      const request = { method: 'POST', path: '/api/v1/x', body: {} } as const;
      expect((await writing.request(request)).status).toBe(200);
    }
    expect(api.authorizations).toEqual(['Bearer old', 'Bearer new']);
  });

  it('of a kubeconfig that is written anew loses no write', async () => {
    const writing = connection();
    for (const token of ['old', 'new']) {
      writeKubeConfig({ token });
      api.acceptedToken = token;
      const request = { method: 'POST', path: '/api/v1/x', body: {} } as const;
      expect((await writing.request(request)).status).toBe(200);
    }
    expect(api.authorizations).toEqual([
      'Bearer old',
      'Bearer old',
      'Bearer new',
    ]);
  });

  it('that stays refused is tried once more, and the refusal handed on', async () => {
    const refused = connection();
    rotate('in-the-file');
    api.acceptedToken = 'another';
    const reply = await refused.request({ method: 'GET', path: '/api/v1/x' });
    expect(reply.status).toBe(401);
    expect(api.requests).toHaveLength(2);
  });
});
