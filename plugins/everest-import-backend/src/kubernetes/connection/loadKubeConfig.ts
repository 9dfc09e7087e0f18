import { readFileSync } from 'node:fs';
import { InputError } from '@backstage/errors';
import { KubeConfig, loadYaml } from '@kubernetes/client-node';
import { tokenFromFile, withBearerToken } from './bearerToken';
import { ClusterConfig, OwnClusterAccess } from '../../config/ClusterConfig';
import { withProxy } from './proxies';

/** Kubeconfigs may name a token file, which client-node does not know. */
function tokenFileOf(text: string, userName: string): string | undefined {
  const parsed = loadYaml<{
    users?: { name: string; user?: { tokenFile?: string } }[];
  }>(text);
  return parsed?.users?.find(user => user.name === userName)?.user?.tokenFile;
}

function fromFile(cluster: string, file: string, context?: string) {
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromFile(file);
  if (context) {
    if (!kubeConfig.getContextObject(context)) {
      throw new InputError(
        `Kubeconfig of cluster '${cluster}' has no context '${context}'; take one of '${kubeConfig
          .getContexts()
          .map(item => item.name)
          .join("', '")}'`,
      );
    }
    kubeConfig.setCurrentContext(context);
  }
  const user = kubeConfig.getCurrentUser();
  if (user?.exec || user?.authProvider) {
    throw new InputError(
      `Kubeconfig of cluster '${cluster}' starts a program to log in ('${
        user.exec?.command ?? user.authProvider?.name
      }'), which would run as the portal; use a token, a token file or a client certificate`,
    );
  }
  const tokenFile = user && tokenFileOf(readFileSync(file, 'utf8'), user.name);
  return tokenFile
    ? withBearerToken(kubeConfig, tokenFromFile(tokenFile))
    : kubeConfig;
}

function fromUrl(
  name: string,
  access: { url: string; tokenFile: string; caFile?: string },
) {
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromClusterAndUser(
    {
      name,
      server: access.url,
      caFile: access.caFile,
      skipTLSVerify: false,
    },
    { name },
  );
  return withBearerToken(kubeConfig, tokenFromFile(access.tokenFile));
}

function fromPod() {
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromCluster();
  const tokenFile = kubeConfig.getCurrentUser()?.authProvider?.config.tokenFile;
  return withBearerToken(kubeConfig, tokenFromFile(tokenFile));
}

/** Reads what is needed to talk to a cluster; called again after a failure, because files change. */
export function loadKubeConfig(
  config: Omit<ClusterConfig, 'access'> & { access: OwnClusterAccess },
): KubeConfig {
  const { access, name, proxyUrl } = config;
  let kubeConfig: KubeConfig;
  if (access.type === 'kubeconfig') {
    kubeConfig = fromFile(name, access.file, access.context);
  } else if (access.type === 'url') {
    kubeConfig = fromUrl(name, access);
  } else {
    kubeConfig = fromPod();
  }
  if (!kubeConfig.getCurrentCluster()) {
    throw new InputError(
      `Kubeconfig of cluster '${name}' names no cluster in its current context; set everestImport.clusters[].kubeconfig.context`,
    );
  }
  return proxyUrl ? withProxy(kubeConfig, proxyUrl) : kubeConfig;
}
