import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKubernetesApi } from './api/startKubernetesApi';
import { startEverest } from './everest/startEverest';
import { kubeconfigText } from './kubeconfig';
import {
  SANDBOX_ACCESS_KEY_ID,
  SANDBOX_REGION,
  SANDBOX_SECRET_ACCESS_KEY,
} from './s3/keys';
import { startS3 } from './s3/startS3';
import { backupObjects } from './seed/backups';
import { seed } from './seed/seed';

/** @internal */
export interface SandboxOptions {
  /** Where the kubeconfig goes; a temporary one when left out. */
  directory?: string;
  kubernetesPort?: number;
  s3Port?: number;
  paceMs?: number;
  seed?: boolean;
  everest?: boolean;
  /** Everest's resources are installed; true when left out. */
  crds?: boolean;
}

/** @internal */
export interface Sandbox {
  kubeconfigPath: string;
  kubernetesUrl: string;
  caPem: string;
  token: string;
  s3: {
    endpoint: string;
    region: typeof SANDBOX_REGION;
    accessKeyId: string;
    secretAccessKey: string;
    buckets: string[];
  };
  /** Forgets the history of changes: older watches get 410. */
  compact(): void;
  /** Ends every connection to the Kubernetes API. */
  dropConnections(): void;
  stop(): Promise<void>;
}

/** Starts a Kubernetes API, an Everest and an S3, filled and ready. @internal */
export async function startSandbox(
  options: SandboxOptions = {},
): Promise<Sandbox> {
  const temporary = options.directory === undefined;
  const directory =
    options.directory ?? mkdtempSync(join(tmpdir(), 'everest-sandbox-'));
  mkdirSync(directory, { recursive: true });
  const kubeConfigPath = join(directory, 'kubeconfig');
  const stops: Array<() => Promise<void>> = [];
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each();
    if (temporary) rmSync(directory, { recursive: true, force: true });
  };
  try {
    const s3Starting = startS3({
      port: options.s3Port,
      objects: backupObjects,
    });
    s3Starting.then(
      s3 => stops.push(s3.stop),
      () => {},
    );
    const { url, caPem, token, ...api } = await startKubernetesApi({
      port: options.kubernetesPort,
      crds: options.crds,
    });
    stops.push(api.stop);
    writeFileSync(kubeConfigPath, kubeconfigText(url, caPem, token), {
      mode: 0o600,
    });
    if (options.seed !== false && options.crds !== false)
      await seed({ kubeConfigPath });
    if (options.everest !== false) {
      const everest = await startEverest({
        kubeConfigPath,
        paceMs: options.paceMs,
      });
      stops.push(everest.stop);
    }
    const { endpoint, buckets } = await s3Starting;
    return {
      kubeconfigPath: kubeConfigPath,
      kubernetesUrl: url,
      caPem,
      token,
      s3: {
        endpoint,
        region: SANDBOX_REGION,
        accessKeyId: SANDBOX_ACCESS_KEY_ID,
        secretAccessKey: SANDBOX_SECRET_ACCESS_KEY,
        buckets,
      },
      compact: api.compact,
      dropConnections: api.dropConnections,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
