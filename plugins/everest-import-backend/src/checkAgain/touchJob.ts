import { EVEREST_API } from '../everest/names';
import { DataImportJobObject } from '../everest/objects';
import {
  KubernetesConnection,
  KubernetesReply,
} from '../kubernetes/connection/KubernetesConnection';

/** Says when somebody had Everest look again; Everest reads it nowhere. */
const CHECKED_AGAIN_AT = 'everest-import.backstage.io/checked-again-at';

/**
 * Has Everest look at a job at once: its controller takes every change of a DataImportJob for a reason to, that of an
 * annotation too, whatever pause it would make after a failure (`SetupWithManager` of Everest's operator names no
 * predicate; seen in 1.10 and 1.12). By its version, which no other object ever has, so that what is not meant, or has
 * changed, stays as it is: Kubernetes answers 409. (Of another UID it would say 422, as of a body that is none.)
 */
export function touchJob(
  connection: KubernetesConnection,
  { metadata }: DataImportJobObject,
  { at, signal }: { at: string; signal: AbortSignal },
): Promise<KubernetesReply> {
  const { namespace = '', name, resourceVersion } = metadata;
  return connection.request({
    method: 'PATCH',
    path: `/apis/${EVEREST_API}/namespaces/${encodeURIComponent(
      namespace,
    )}/dataimportjobs/${encodeURIComponent(name)}`,
    contentType: 'application/merge-patch+json',
    body: {
      metadata: {
        resourceVersion,
        annotations: { [CHECKED_AGAIN_AT]: at },
      },
    },
    signal,
  });
}
