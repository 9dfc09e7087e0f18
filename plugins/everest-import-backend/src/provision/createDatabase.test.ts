import { Sandbox, startSandbox } from 'everest-sandbox';
import { sandboxConnection } from '../__testUtils__/sandboxConnection';
import { DatabaseManifest } from '../everest/manifest';
import { dryRunDatabase } from './createDatabase';

jest.setTimeout(60_000);

describe('the dry run of a database', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox?.stop());

  const dryRun = (
    spec: { version?: string; userSecretsName?: string },
    userSecret: 'named' | 'made' | 'not-made',
  ) => {
    const { version = '8.0.42-33.1', userSecretsName } = spec;
    const manifest = {
      apiVersion: 'everest.percona.com/v1alpha1',
      kind: 'DatabaseCluster',
      metadata: { name: 'shop', namespace: 'team-blue' },
      spec: {
        engine: {
          type: 'pxc',
          version,
          replicas: 1,
          storage: { size: '25Gi' },
          userSecretsName,
        },
        proxy: { type: 'haproxy', replicas: 1 },
      },
    } as unknown as DatabaseManifest;
    return dryRunDatabase(sandboxConnection(sandbox), manifest, {
      signal: AbortSignal.timeout(20_000),
      userSecret,
    });
  };
  const userSecretsName = 'not-there';
  const version = '5.0.1';

  it.each(['not-made', 'made'] as const)(
    'blames the fault alone, and not a user Secret that is %s, beside it',
    async userSecret => {
      await expect(
        dryRun({ version, userSecretsName }, userSecret),
      ).rejects.toMatchObject({
        statusCode: 422,
        causes: [{ field: 'engine.version' }],
      });
    },
  );

  it('blames a Secret that the request names, beside the other fault', async () => {
    await expect(
      dryRun({ version, userSecretsName }, 'named'),
    ).rejects.toMatchObject({
      causes: [
        { field: 'engine.version', code: 'refused-by-everest' },
        {
          field: 'databaseCredentials.secretName',
          code: 'secret-not-found',
        },
      ],
    });
  });

  it('takes a user Secret that is merely not made yet', async () => {
    await expect(dryRun({ userSecretsName }, 'not-made')).resolves.toEqual(
      expect.any(Array),
    );
  });
});
