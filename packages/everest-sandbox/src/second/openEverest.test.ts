import { startSandbox, Sandbox } from '../startSandbox';
import { Cluster } from '../everest/Cluster';
import { waitUntil } from '../servers/waitUntil';

const apiOf = (kind: string) =>
  kind === 'Instance'
    ? 'core.openeverest.io/v1alpha1'
    : 'backup.openeverest.io/v1alpha1';

// To start a sandbox may take longer than jest waits by itself
jest.setTimeout(60_000);

describe('OpenEverest v2 in the sandbox', () => {
  let sandbox: Sandbox;
  let cluster: Cluster;

  beforeAll(async () => {
    sandbox = await startSandbox({ second: true, paceMs: 20 });
    cluster = new Cluster(sandbox.kubeconfigPath, apiOf);
  });
  afterAll(() => sandbox.stop());

  it.each([
    { name: 'events-mongo', reason: 'Restored', state: 'Succeeded' },
    { name: 'sandbox-fails', reason: 'Failed', state: 'Failed' },
    { name: 'sandbox-hangs', reason: 'Restoring', state: 'Running' },
    { name: 'sandbox-no-backup', reason: 'SourceBackupNotFound' },
  ])('brings $name to $reason', async ({ name, reason, state }) => {
    await waitUntil(`${name} says ${reason}`, async () => {
      const instance = await cluster.find('Instance', name, 'team-blue');
      return instance?.status?.conditions?.[0]?.reason === reason;
    });
    const restoreName = `${name}-datasource`;
    const restore = await cluster.find('Restore', restoreName, 'team-blue');
    expect(restore?.status?.state).toBe(state);
  });
});
