import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KubeConfig } from '@kubernetes/client-node';
import { startKubernetesApi } from './api/startKubernetesApi';
import { SANDBOX_CRDS, SECOND_CRDS } from './crds';
import { startEverest } from './everest/startEverest';
import { startOpenEverest } from './second/startOpenEverest';
import { backupObjects } from './s3/backups';
import { startS3 } from './s3/startS3';
import { seed } from './seed';

/** @internal */
export interface SandboxOptions {
  /** Where the kubeconfig goes; a temporary one when left out. */
  directory?: string;
  kubernetesPort?: number;
  s3Port?: number;
  paceMs?: number;
  seed?: boolean;
  /** Importers that run into what `data/troubles.yaml` says are there, too. */
  troubles?: boolean;
  /** With a backup storage and monitoring to choose from. */
  demo?: boolean;
  everest?: boolean;
  /** Everest's resources are installed; true when left out. */
  crds?: boolean;
  /** OpenEverest v2 in the place of Everest. */
  second?: boolean;
}

/** @internal */
export type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

function kubeconfigOf(server: string, caPem: string, token: string) {
  const config = new KubeConfig();
  const name = 'sandbox';
  const caData = Buffer.from(caPem).toString('base64');
  config.loadFromOptions({
    clusters: [{ name, server, caData }],
    users: [{ name, token }],
    contexts: [{ name, cluster: name, user: name }],
    currentContext: name,
  });
  return config.exportConfig();
}

/** Starts a Kubernetes API, an Everest and an S3, filled and ready. @internal */
export async function startSandbox(options: SandboxOptions = {}) {
  const { directory: given, crds = true, paceMs } = options;
  const directory = given ?? mkdtempSync(join(tmpdir(), 'everest-sandbox-'));
  const kubeConfigPath = join(directory, 'kubeconfig');
  const stops: Array<() => unknown> = [];
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each();
    if (!given) rmSync(directory, { recursive: true, force: true });
  };
  try {
    const { stop: stopS3, ...s3 } = await startS3(
      backupObjects,
      options.s3Port,
    );
    stops.push(stopS3);
    const served = options.second ? SECOND_CRDS : SANDBOX_CRDS;
    const api = await startKubernetesApi(
      crds ? served : [],
      options.kubernetesPort,
    );
    stops.push(api.stop);
    mkdirSync(directory, { recursive: true });
    const kubeconfig = kubeconfigOf(api.kubernetesUrl, api.caPem, api.token);
    writeFileSync(kubeConfigPath, kubeconfig, { mode: 0o600 });
    if (options.second) {
      const { endpoint: s3Endpoint } = s3;
      const second = { kubeConfigPath, paceMs, s3Endpoint };
      stops.push((await startOpenEverest(second)).stop);
    } else if (crds && options.seed !== false)
      await seed({
        kubeConfigPath,
        troubles: options.troubles,
        demoEndpoint: options.demo ? s3.endpoint : undefined,
      });
    const everest =
      options.everest === false || options.second
        ? undefined
        : await startEverest({ kubeConfigPath, paceMs });
    if (everest) stops.push(everest.stop);
    const writeLog = everest?.writeLog ?? (() => {});
    return { kubeconfigPath: kubeConfigPath, ...api, s3, writeLog, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
