import { Target } from './target';

declare global {
  // eslint-disable-next-line no-var
  var everestContractTarget: Target | undefined;
}

/** Starts what the whole suite runs against: once, before the first test. */
export default async function startTarget() {
  // Loaded here, since a static import would start compiling both targets.
  const { startTargetByName } = await import('./target');
  const target = await startTargetByName(
    process.env.EVEREST_CONTRACT_TARGET ?? 'sandbox',
  );
  globalThis.everestContractTarget = target;
  process.env.EVEREST_CONTRACT_KUBECONFIG = target.kubeconfigPath;
  process.env.EVEREST_CONTRACT_PORTAL_KUBECONFIG = target.portalKubeconfigPath;
}
