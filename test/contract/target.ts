import { startSandbox } from 'everest-sandbox';
import { startRealEverest } from '../control-plane/startRealEverest';

export interface Target {
  /** Of an administrator. */
  kubeconfigPath: string;
  /** Of the portal's ServiceAccount; only real servers know rights. */
  portalKubeconfigPath?: string;
  stop(): Promise<void>;
}

const PACE_MS = 100;

export async function startTargetByName(name: string): Promise<Target> {
  switch (name) {
    case 'sandbox':
      return startSandbox({ paceMs: PACE_MS });
    case 'real': {
      const everest = await startRealEverest({ paceMs: PACE_MS });
      const { servers, stop } = everest;
      return {
        kubeconfigPath: servers.kubeconfigPath,
        portalKubeconfigPath: servers.kubeconfigOf('portal'),
        stop,
      };
    }
    default:
      throw new Error(
        `EVEREST_CONTRACT_TARGET is '${name}'; say 'sandbox' or 'real'`,
      );
  }
}
