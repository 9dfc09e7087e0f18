import { KubernetesObject } from '../../../everest/objects';
import { VolumeClaimSeen } from '../RunEvidence';
import { redacted } from '../redact';

export interface RawClaim extends KubernetesObject {
  spec?: {
    storageClassName?: string;
    resources?: { requests?: { storage?: string } };
  };
  status?: { phase?: string };
}

const WORD = 200;

export function claimSeen({
  metadata,
  spec = {},
  status = {},
}: RawClaim): VolumeClaimSeen {
  return {
    name: metadata.name,
    uid: metadata.uid,
    phase: redacted(status.phase, WORD),
    storageClass: redacted(spec.storageClassName, WORD),
    size: redacted(spec.resources?.requests?.storage, WORD),
  };
}
