import { AuthenticationError } from '@backstage/errors';
import { AuthenticationStrategy } from '@backstage/plugin-kubernetes-node';
import { KubernetesLogin } from '@everest-import/backstage-plugin-everest-import-node';

/**
 * Milliseconds. Making a token may take a request or two, so not at each request of ours; but Google's metadata server
 * and the AWS SDK hand out what has five minutes left, so not for long.
 */
const KEPT = 60_000;

type Strategy = Pick<AuthenticationStrategy, 'getCredential'>;

interface Kept {
  token: Promise<string>;
  since: number;
}

/**
 * Logs in as one of the Kubernetes plugin's strategies does, and keeps a token for a minute.
 *
 * @param createStrategy - called at once, and again after each failure: Azure's strategy repeats its first one for ever
 * @param options - `clock`: milliseconds since 1970
 */
export function createLogin(
  authProvider: string,
  createStrategy: () => Strategy,
  options: { clock: () => number },
): KubernetesLogin {
  const { clock } = options;
  const kept = new Map<string, Kept>();
  let current = createStrategy();

  return {
    authProvider,
    async getToken(cluster) {
      const now = clock();
      const earlier = kept.get(cluster.name);
      if (earlier && now - earlier.since < KEPT) {
        return earlier.token;
      }
      const strategy = current;
      const token = strategy.getCredential(cluster, {}).then(credential => {
        if (credential.type !== 'bearer token') {
          throw new AuthenticationError(
            `'${authProvider}' gives no token for the cluster '${cluster.name}'; look at the Kubernetes plugin's config`,
          );
        }
        return credential.token;
      });
      const mine: Kept = { token, since: now };
      kept.set(cluster.name, mine);
      // What failed is tried again at the next request; what came after it stays
      token.catch(() => {
        if (kept.get(cluster.name) === mine) {
          kept.delete(cluster.name);
        }
        if (current === strategy) {
          current = createStrategy();
        }
      });
      return token;
    },
  };
}
