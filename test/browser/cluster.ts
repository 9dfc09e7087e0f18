import { startSandbox } from 'everest-sandbox';
import { startRealEverest } from '../control-plane/startRealEverest';

export interface Cluster {
  kubeconfigPath: string;
  s3: { endpoint: string; accessKeyId: string; secretAccessKey: string };
  stop(): Promise<void>;
}

// Slow enough that a page shows every phase, fast enough to wait for.
const PACE_MS = 400;

/** The sandbox, or with EVEREST_BROWSER_TARGET=real the real servers. */
export async function startCluster(directory: string): Promise<Cluster> {
  const ports = { kubernetesPort: 0, s3Port: 0 };
  const sandbox = { directory, ...ports, paceMs: PACE_MS, demo: true };
  if (process.env.EVEREST_BROWSER_TARGET !== 'real') {
    return startSandbox(sandbox);
  }
  const everest = await startRealEverest({ paceMs: PACE_MS });
  // Of the sandbox only its S3, which has the backups.
  const { s3, stop } = await startSandbox({
    ...sandbox,
    seed: false,
    everest: false,
  });
  return {
    kubeconfigPath: everest.servers.kubeconfigPath,
    s3,
    async stop() {
      await stop();
      await everest.stop();
    },
  };
}
