import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  ClusterSupplier,
  KubernetesLogin,
  SuppliedCluster,
} from '@everest-import/backstage-plugin-everest-import-node';
import { tokenFromFile } from '../connection/bearerToken';

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
  return metadata?.[AUTH_PROVIDER] ?? cluster.getOptionalString('authProvider');
}

/** What the Kubernetes plugin's own strategies look at. */
function authMetadataOf(cluster: Config): Record<string, string> {
  const role = cluster.getOptionalString('assumeRole');
  const externalId = cluster.getOptionalString('externalId');
  return {
    ...(role && { 'kubernetes.io/aws-assume-role': role }),
    ...(externalId && { 'kubernetes.io/aws-external-id': externalId }),
    ...cluster.getOptional<Record<string, string>>('authMetadata'),
  };
}

type Logins = (authProvider: string) => KubernetesLogin | undefined;

function tokensOf(
  cluster: Config,
  name: string,
  logins: Logins,
): () => Promise<string> {
  const authProvider = authProviderOf(cluster) ?? '';
  if (authProvider === 'serviceAccount') {
    const token = cluster.getOptionalString('serviceAccountToken');
    return token ? async () => token : tokenFromFile(POD_TOKEN);
  }
  const login = logins(authProvider);
  if (!login) {
    throw new InputError(
      `The Kubernetes plugin logs in to the cluster '${name}' with '${authProvider}', which nothing here can do; 'serviceAccount' needs nothing more, 'aws', 'googleServiceAccount' and 'azure' the module everest-import-backend-module-kubernetes-auth, others one of your own`,
    );
  }
  const asked = {
    name,
    url: cluster.getString('url'),
    authMetadata: authMetadataOf(cluster),
  };
  return () => login.getToken(asked);
}

function toSuppliedCluster(
  cluster: Config,
  name: string,
  logins: Logins,
): SuppliedCluster {
  return {
    url: cluster.getString('url'),
    caData: cluster.getOptionalString('caData'),
    caFile: cluster.getOptionalString('caFile'),
    skipTLSVerify: cluster.getOptionalBoolean('skipTLSVerify'),
    getToken: tokensOf(cluster, name, logins),
  };
}

/**
 * The clusters of the Kubernetes plugin, out of `kubernetes.clusterLocatorMethods` of type `config`. The config is
 * read each time, because it may have changed.
 */
export function createKubernetesPluginSupplier(
  config: Config,
  logins: Logins,
): ClusterSupplier {
  return {
    id: 'kubernetes',
    getCluster: async name => {
      const cluster = findCluster(config, name);
      return cluster && toSuppliedCluster(cluster, name, logins);
    },
  };
}
