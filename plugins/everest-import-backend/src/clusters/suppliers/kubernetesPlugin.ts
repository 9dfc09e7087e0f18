import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  ClusterSupplier,
  SuppliedCluster,
} from '@everest-import/backstage-plugin-everest-import-node';
import { tokenFromFile } from '../bearerToken';

const POD_TOKEN = '/var/run/secrets/kubernetes.io/serviceaccount/token';
const AUTH_PROVIDER = 'kubernetes.io/auth-provider';

function findCluster(config: Config, name: string): Config | undefined {
  return config
    .getOptionalConfigArray('kubernetes.clusterLocatorMethods')
    ?.filter(method => method.getString('type') === 'config')
    .flatMap(method => method.getOptionalConfigArray('clusters') ?? [])
    .find(cluster => cluster.getString('name') === name);
}

/** Said in either of two places, of which the Kubernetes plugin prefers the first. */
function authProviderOf(cluster: Config): string | undefined {
  const metadata = cluster.getOptional<Record<string, string>>('authMetadata');
  return cluster.getOptionalString('authProvider') ?? metadata?.[AUTH_PROVIDER];
}

function toSuppliedCluster(cluster: Config, name: string): SuppliedCluster {
  const authProvider = authProviderOf(cluster);
  if (authProvider !== 'serviceAccount') {
    throw new InputError(
      `The Kubernetes plugin logs in to the cluster '${name}' with '${authProvider}', and only 'serviceAccount' can be taken over from its config; add a module with a cluster supplier for it`,
    );
  }
  const token = cluster.getOptionalString('serviceAccountToken');
  return {
    url: cluster.getString('url'),
    caData: cluster.getOptionalString('caData'),
    caFile: cluster.getOptionalString('caFile'),
    skipTLSVerify: cluster.getOptionalBoolean('skipTLSVerify'),
    getToken: token ? async () => token : tokenFromFile(POD_TOKEN),
  };
}

/**
 * The clusters of the Kubernetes plugin, out of `kubernetes.clusterLocatorMethods` of type `config`. The config is
 * read each time, because it may have changed.
 */
export function createKubernetesPluginSupplier(
  config: Config,
): ClusterSupplier {
  return {
    id: 'kubernetes',
    getCluster: async name => {
      const cluster = findCluster(config, name);
      return cluster && toSuppliedCluster(cluster, name);
    },
  };
}
