import { KubernetesConnection } from '../../kubernetes/connection/KubernetesConnection';
import { KubernetesObject } from '../../everest/objects';

/**
 * Asks the API server whether it is the cluster whose `kube-system` has this UID.
 *
 * @returns false also where it does not answer; undefined where it refuses to say
 */
export async function askForIdentity(
  connection: KubernetesConnection,
  identity: string,
): Promise<boolean | undefined> {
  try {
    const { status, body } = await connection.request<KubernetesObject>({
      method: 'GET',
      path: '/api/v1/namespaces/kube-system',
    });
    if (status === 200) {
      return body.metadata.uid === identity;
    }
    return status >= 500 ? false : undefined;
  } catch {
    return false;
  }
}
