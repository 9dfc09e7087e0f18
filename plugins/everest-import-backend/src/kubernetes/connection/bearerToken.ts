import { readFile } from 'node:fs/promises';
import { KubeConfig } from '@kubernetes/client-node';

/**
 * Sends a bearer token that is asked for at every request, because tokens live shortly. Takes the place of
 * client-node's own reading of token files, which keeps a token for a minute and stumbles over a line's end.
 */
export function withBearerToken(
  kubeConfig: KubeConfig,
  getToken: () => Promise<string>,
): KubeConfig {
  const current = kubeConfig.getCurrentUser();
  kubeConfig.users = kubeConfig.users.map(user =>
    user === current
      ? { ...user, token: undefined, authProvider: undefined }
      : user,
  );
  kubeConfig.addAuthenticator({
    isAuthProvider: user => user.name === current?.name,
    applyAuthentication: async (_user, options) => {
      options.headers = {
        ...options.headers,
        Authorization: `Bearer ${(await getToken()).trim()}`,
      };
    },
  });
  return kubeConfig;
}

/** A token out of a file, which is read each time. */
export function tokenFromFile(file: string): () => Promise<string> {
  return () => readFile(file, 'utf8');
}
