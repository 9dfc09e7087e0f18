import { Sandbox, startSandbox } from 'everest-sandbox';
import { sandboxConnection } from '../__testUtils__/sandboxConnection';
import {
  KubernetesConnection,
  KubernetesReply,
} from '../kubernetes/connection/KubernetesConnection';
import { MadeSecret } from '../imports/store/RequestHistory';
import { deleteSecret } from './deleteSecret';
import { secretPath, secretsPath } from './paths';
import { removeSecrets } from './SecretKeeper';
import { probeSecret } from './probeSecret';

jest.setTimeout(60_000);

const NAMESPACE = 'team-blue';

describe('a Secret that is there', () => {
  let sandbox: Sandbox;
  let connection: KubernetesConnection;
  let replies: KubernetesReply[];
  let uid: string;

  beforeAll(async () => {
    sandbox = await startSandbox({ paceMs: 30 });
    const real = sandboxConnection(sandbox);
    connection = {
      cluster: real.cluster,
      watch: (path, options) => real.watch(path, options),
      stream: (path, options) => real.stream(path, options),
      async request<T>(request: Parameters<typeof real.request>[0]) {
        const reply = await real.request<T>(request);
        replies.push(reply);
        return reply;
      },
    };
  });
  afterAll(() => sandbox?.stop());

  const place = (name = 'theirs') => ({
    connection,
    namespace: NAMESPACE,
    name,
    signal: AbortSignal.timeout(10_000),
  });
  const labels = { purpose: 'test' };

  beforeEach(async () => {
    replies = [];
    await deleteSecret(place(), {});
    const { body } = await connection.request<{ metadata: { uid: string } }>({
      method: 'POST',
      path: secretsPath(NAMESPACE),
      body: {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: 'theirs', labels },
        stringData: { key: 'canary-value' },
      },
    });
    uid = body.metadata.uid;
    replies = [];
  });

  const isThere = async () => {
    const path = secretPath(NAMESPACE, 'theirs');
    const { status } = await connection.request({ method: 'GET', path });
    return status === 200;
  };

  it('is seen without a value, and stays', async () => {
    expect(await probeSecret(place())).toEqual({
      status: 200,
      isThere: true,
      uid,
      metadata: { labels, owners: [] },
    });
    const canary = Buffer.from('canary-value').toString('base64');
    expect(JSON.stringify(replies)).not.toContain(canary);
    expect(await isThere()).toBe(true);
  });

  it('is told from one that is not', async () => {
    const probe = await probeSecret(place('nobodys'));
    expect(probe).toEqual({ status: 404, isThere: false });
  });

  it('stays where it has the name of one of ours', async () => {
    const remembered: MadeSecret[][] = [];
    const left = await removeSecrets({
      ...place(),
      secrets: [{ name: 'theirs', uid: 'that-of-ours' }],
      databases: [],
      remember: async secrets => {
        remembered.push(secrets);
      },
      signal: AbortSignal.timeout(10_000),
    });
    expect(left).toEqual([]);
    expect(await isThere()).toBe(true);
  });

  it('is remembered by its UID before it goes', async () => {
    const whenRemembered: unknown[] = [];
    await removeSecrets({
      ...place(),
      secrets: [{ name: 'theirs' }],
      databases: [],
      remember: async secrets => {
        whenRemembered.push(secrets, await isThere());
      },
      signal: AbortSignal.timeout(10_000),
    });
    expect(whenRemembered).toEqual([[{ name: 'theirs', uid }], true]);
    expect(await isThere()).toBe(false);
  });
});
