import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { ApiClient, ApiStatus } from './ApiClient';
import { REPOSITORY_ROOT } from './builtServers';
import { ControlPlane, startControlPlane } from './startControlPlane';
import { waitUntil } from 'everest-sandbox';

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('the real servers', () => {
  let servers: ControlPlane;
  let admin: ApiClient;

  beforeAll(async () => {
    servers = await startControlPlane();
    admin = new ApiClient(servers.access);
  }, 120_000);

  afterAll(async () => {
    admin?.close();
    await servers?.stop();
  });

  it('speak TLS with a certificate made for this run', async () => {
    const stranger = new ApiClient({ ...servers.access, caPem: '' });
    await expect(stranger.get('/readyz')).rejects.toThrow(/self-signed/);
  });

  it('knows who asks', async () => {
    const review = {
      apiVersion: 'authentication.k8s.io/v1',
      kind: 'SelfSubjectReview',
    };
    const portal = new ApiClient(servers.accessOf('portal'));
    const path = '/apis/authentication.k8s.io/v1/selfsubjectreviews';
    const { body } = await portal.create(path, review);
    portal.close();
    expect(body.status).toMatchObject({
      userInfo: { username: 'system:serviceaccount:backstage:everest-import' },
    });
  });

  it('lets a user without rights read nothing', async () => {
    const nobody = new ApiClient(servers.accessOf('nobody'));
    const { status, body } = await nobody.get<ApiStatus>('/api/v1/namespaces');
    nobody.close();
    expect(status).toBe(403);
    expect(body.message).toContain('User "nobody" cannot list resource');
  });

  it('lists the users it has when asked for another', () => {
    expect(() => servers.accessOf('stranger')).toThrow("No user 'stranger'");
  });

  it('leaves no process and no file behind', async () => {
    const other = await startControlPlane();
    expect(other.pids.map(isRunning)).toEqual([true, true, true]);
    await other.stop();
    expect(other.pids.map(isRunning)).toEqual([false, false, false]);
    expect(existsSync(other.directory)).toBe(false);
  }, 120_000);

  it('end when the process that started them is killed', async () => {
    const parent = spawn(
      process.execPath,
      ['script/run-typescript.cjs', 'test/control-plane/startAndWait.ts'],
      { cwd: REPOSITORY_ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const [line] = await once(createInterface(parent.stdout), 'line');
    const { pids, directory } = JSON.parse(line);
    expect(pids.map(isRunning)).toEqual([true, true, true]);
    parent.kill('SIGKILL');
    await waitUntil('all servers ended', async () => !pids.some(isRunning));
    await waitUntil('their folder is gone', async () => !existsSync(directory));
  }, 120_000);
});
