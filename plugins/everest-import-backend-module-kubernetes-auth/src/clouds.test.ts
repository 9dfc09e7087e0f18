import { IncomingMessage } from 'node:http';
import { KubernetesLogin } from '@everest-import/backstage-plugin-everest-import-node';
import { startLogins } from './__testUtils__/startLogins';
import { Answer, startTokenServer } from './__testUtils__/startTokenServer';

jest.setTimeout(60_000);

const cluster = {
  name: 'production',
  url: 'https://one.test',
  authMetadata: {},
};

describe('a token over HTTP', () => {
  const before = { ...process.env };
  let asked: string[] = [];
  let answer: (request: IncomingMessage) => Answer;
  let server: Awaited<ReturnType<typeof startTokenServer>>;

  beforeEach(async () => {
    asked = [];
    server = await startTokenServer(request => {
      asked.push(request.url ?? '');
      return answer(request);
    });
  });
  afterEach(async () => {
    process.env = { ...before };
    await server.stop();
  });

  async function login(authProvider: string): Promise<KubernetesLogin> {
    const logins = await startLogins();
    return logins.find(one => one.authProvider === authProvider)!;
  }

  it("comes from Google's metadata server, and is asked for once", async () => {
    process.env.GCE_METADATA_HOST = server.host;
    process.env.CLOUDSDK_CONFIG = '/nonexistent';
    delete process.env.GOOGLE_APPLICATION_CREDENTIALS;
    answer = ({ url = '' }) => ({
      headers: { 'Metadata-Flavor': 'Google' },
      body: url.includes('/token')
        ? { access_token: 'of-gke', expires_in: 3599, token_type: 'Bearer' }
        : 'everest',
    });
    const google = await login('googleServiceAccount');
    expect(await google.getToken(cluster)).toBe('of-gke');
    expect(await google.getToken(cluster)).toBe('of-gke');
    expect(asked.filter(url => url.includes('/token'))).toHaveLength(1);
  });

  it('comes from a managed identity of Azure, also after it failed', async () => {
    process.env.AZURE_TOKEN_CREDENTIALS = 'ManagedIdentityCredential';
    process.env.IDENTITY_ENDPOINT = `http://${server.host}/msi/token`;
    process.env.IDENTITY_HEADER = 'header-of-the-platform';
    const refusal = { error: 'invalid_request', error_description: 'No' };
    answer = () => ({ status: 400, body: refusal });
    const azure = await login('azure');
    await expect(azure.getToken(cluster)).rejects.toThrow();

    answer = ({ headers }) => ({
      body: {
        access_token: `of-aks-${headers['x-identity-header']}`,
        expires_on: `${Math.floor(Date.now() / 1000) + 3600}`,
        resource: 'aks',
        token_type: 'Bearer',
      },
    });
    expect(await azure.getToken(cluster)).toBe('of-aks-header-of-the-platform');
    expect(asked.at(-1)).toContain('6dae42f8-4368-4678-94ff-3960e28e3630');
  });
});
