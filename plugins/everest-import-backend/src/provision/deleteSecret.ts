import {
  KubernetesConnection,
  KubernetesReply,
} from '../kubernetes/connection/KubernetesConnection';
import { secretPath } from './paths';

/** Answers with what Kubernetes knows of an object without its contents. */
const METADATA_ALONE =
  'application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1';

/** As the API server names it where it does not find it. */
export const secretNamed = (name: string) => ({
  name,
  plural: 'secrets',
  group: '',
});

/** Where a Secret is. */
export interface SecretPlace {
  connection: KubernetesConnection;
  namespace: string;
  name: string;
  signal?: AbortSignal;
}

/** Sends a delete; no value comes back, whatever becomes of it. */
export function deleteSecret<T = unknown>(
  { connection, namespace, name, signal }: SecretPlace,
  options: {
    /** Only where this is the Secret's UID. */
    uid?: string;
    dryRun?: boolean;
    propagationPolicy?: 'Foreground';
  },
): Promise<KubernetesReply<T>> {
  const { uid, dryRun, propagationPolicy } = options;
  return connection.request<T>({
    method: 'DELETE',
    path: secretPath(namespace, name),
    accept: METADATA_ALONE,
    // Where a body comes, Kubernetes takes the options from there alone: a dry run said beside it is none. Said in both
    // places, it is one also where the body was lost.
    query: dryRun ? { dryRun: 'All' } : undefined,
    body: {
      apiVersion: 'v1',
      kind: 'DeleteOptions',
      ...(uid && { preconditions: { uid } }),
      ...(propagationPolicy && { propagationPolicy }),
      ...(dryRun && { dryRun: ['All'] }),
    },
    signal,
  });
}
