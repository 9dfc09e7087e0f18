import { saysAbsent } from '../kubernetes/connection/saysAbsent';
import { deleteSecret, secretNamed, SecretPlace } from './deleteSecret';

/** What may be known of a Secret: never a value. */
export interface SecretProbe {
  /** Undefined where Kubernetes did not say. */
  isThere?: boolean;
  /** Of the answer. */
  status: number;
  uid?: string;
  /** Undefined where Kubernetes told no more than that it is there. */
  metadata?: {
    labels: Record<string, string>;
    owners: { kind: string; name: string }[];
  };
}

interface Answer {
  kind?: string;
  metadata?: {
    uid?: string;
    labels?: Record<string, string>;
    ownerReferences?: { kind: string; name: string }[];
  };
  details?: { uid?: string };
}

/**
 * Looks at a Secret by the right to delete it, which the portal needs in any case: a dry run of a delete that would wait
 * for what the Secret owns answers with the object, here with its metadata alone.
 */
export async function probeSecret(place: SecretPlace): Promise<SecretProbe> {
  const reply = await deleteSecret<Answer | undefined>(place, {
    dryRun: true,
    propagationPolicy: 'Foreground',
  });
  const { status, body } = reply;
  if (saysAbsent(reply, secretNamed(place.name))) {
    return { status, isThere: false };
  }
  if (status !== 200 && status !== 202) {
    return { status };
  }
  if (body?.kind !== 'PartialObjectMetadata' || !body.metadata) {
    return { status, isThere: true, uid: body?.details?.uid };
  }
  // No more is kept: an annotation of kubectl's may hold the values
  const { uid, labels = {}, ownerReferences = [] } = body.metadata;
  const owners = ownerReferences.map(({ kind, name }) => ({ kind, name }));
  return { status, isThere: true, uid, metadata: { labels, owners } };
}
