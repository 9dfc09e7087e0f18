import { seed, startEverest } from 'everest-sandbox';
import { everestCrds } from './installCrds';
import { ControlPlane, startControlPlane } from './startControlPlane';

export interface RealEverest {
  servers: ControlPlane;
  stop(): Promise<void>;
}

/** Real servers with Everest's CRDs, the sandbox's seed and its stand-in. */
export async function startRealEverest(options: {
  paceMs: number;
  port?: number;
}): Promise<RealEverest> {
  const crds = everestCrds();
  const servers = await startControlPlane({ crds, port: options.port });
  const kubeConfigPath = servers.kubeconfigPath;
  try {
    await seed({ kubeConfigPath });
    const everest = await startEverest({
      kubeConfigPath,
      paceMs: options.paceMs,
    });
    return {
      servers,
      async stop() {
        await everest.stop();
        await servers.stop();
      },
    };
  } catch (error) {
    await servers.stop();
    throw error;
  }
}
