import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiClient, KubernetesObject } from './ApiClient';
import { BuiltServers, builtServers } from './builtServers';
import { USERS, writeCredentials } from './credentials';
import {
  freePorts,
  GuardedProcess,
  removeAtTheEnd,
  startGuarded,
  waitUntil,
} from 'everest-sandbox';
import { installCrds } from './installCrds';
import { ApiAccess, writeKubeconfig } from './kubeconfig';

export interface ControlPlane {
  /** Of an administrator. */
  kubeconfigPath: string;
  access: ApiAccess;
  /** A kubeconfig of one of the users in `credentials.ts`; rights come by RBAC objects. */
  kubeconfigOf(user: keyof typeof USERS | string): string;
  accessOf(user: keyof typeof USERS | string): ApiAccess;
  pids: number[];
  directory: string;
  stop(): Promise<void>;
}

function serverArguments(
  servers: BuiltServers,
  directory: string,
  ports: { client: number; peer: number; api: number },
  credentials: ReturnType<typeof writeCredentials>,
) {
  const { files } = credentials;
  const etcdUrl = `http://127.0.0.1:${ports.client}`;
  const peerUrl = `http://127.0.0.1:${ports.peer}`;
  return {
    etcd: {
      name: 'etcd',
      command: servers.etcd,
      args: [
        `--data-dir=${join(directory, 'etcd')}`,
        `--listen-client-urls=${etcdUrl}`,
        `--advertise-client-urls=${etcdUrl}`,
        `--listen-peer-urls=${peerUrl}`,
        `--initial-advertise-peer-urls=${peerUrl}`,
        `--initial-cluster=default=${peerUrl}`,
        // Nothing here is to survive, so nothing waits for the disk.
        '--unsafe-no-fsync',
      ],
    },
    apiServer: {
      name: 'kube-apiserver',
      command: servers.apiServer,
      args: [
        `--etcd-servers=${etcdUrl}`,
        '--bind-address=127.0.0.1',
        '--advertise-address=127.0.0.1',
        `--secure-port=${ports.api}`,
        `--tls-cert-file=${files.cert}`,
        `--tls-private-key-file=${files.key}`,
        `--cert-dir=${directory}`,
        '--service-account-issuer=https://kubernetes.default.svc',
        `--service-account-key-file=${files.serviceAccountKey}`,
        `--service-account-signing-key-file=${files.serviceAccountKey}`,
        '--service-cluster-ip-range=10.0.0.0/24',
        '--authorization-mode=RBAC',
        `--token-auth-file=${files.tokens}`,
        '--disable-admission-plugins=ServiceAccount',
        '--kubelet-preferred-address-types=InternalIP',
      ],
    },
    controllerManager: {
      name: 'kube-controller-manager',
      command: servers.controllerManager,
      args: [
        `--kubeconfig=${join(directory, 'admin.kubeconfig')}`,
        '--controllers=garbage-collector-controller,namespace-controller',
        '--leader-elect=false',
        '--bind-address=127.0.0.1',
        '--secure-port=0',
      ],
    },
  };
}

/** Starts etcd, a Kubernetes API server with RBAC, and the garbage collector. */
export async function startControlPlane(
  options: {
    crds?: KubernetesObject[];
    /** Any free one when left out. */
    port?: number;
    /** Also removes what a removed namespace held; true when left out. */
    garbageCollector?: boolean;
  } = {},
): Promise<ControlPlane> {
  const servers = builtServers();
  const directory = mkdtempSync(join(tmpdir(), 'everest-import-servers-'));
  const removal = removeAtTheEnd(directory);
  const running: GuardedProcess[] = [];
  const stop = async () => {
    // The last one started goes first, so that nobody misses a server it needs.
    for (const server of running.splice(0).reverse()) {
      await server.stop();
    }
    await removal.now();
  };

  try {
    const [client, peer, free] = await freePorts(3);
    const api = options.port || free;
    const ports = { client, peer, api };
    const credentials = writeCredentials(directory);
    const { caPem, tokens } = credentials;
    const url = `https://127.0.0.1:${api}`;
    const accessOf = (user: string) => {
      if (!tokens[user]) {
        throw new Error(`No user '${user}'; add it to USERS`);
      }
      return { url, caPem, token: tokens[user] };
    };
    const kubeconfigOf = (user: string) => {
      const path = join(directory, `${user}.kubeconfig`);
      writeKubeconfig(path, accessOf(user), 'control-plane');
      return path;
    };
    const access = accessOf('admin');
    const kubeconfigPath = kubeconfigOf('admin');
    const commands = serverArguments(servers, directory, ports, credentials);

    mkdirSync(join(directory, 'logs'));
    const start = async (server: {
      name: string;
      command: string;
      args: string[];
    }) => {
      const logFile = join(directory, 'logs', `${server.name}.log`);
      const started = await startGuarded({ ...server, logFile });
      running.push(started);
      return started;
    };
    await start(commands.etcd);
    const apiServer = await start(commands.apiServer);
    const admin = new ApiClient(access);
    const ready = waitUntil(
      'the API server is ready',
      async () =>
        (await admin.get('/readyz')).status === 200 &&
        (await admin.get('/api/v1/namespaces/default')).status === 200,
      { timeoutMs: 90_000 },
    );
    await Promise.race([ready, apiServer.ended]);
    // Before the garbage collector starts: it looks for new kinds twice a minute.
    await installCrds(admin, options.crds ?? []);
    if (options.garbageCollector !== false) {
      await start(commands.controllerManager);
    }
    admin.close();

    return {
      kubeconfigPath,
      access,
      kubeconfigOf,
      accessOf,
      pids: running.map(server => server.pid),
      directory,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
