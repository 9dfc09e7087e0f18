import { KubernetesObject } from '../../../everest/objects';
import { RestoreSeen } from '../RunEvidence';
import { redacted } from '../redact';
import { conditionsSeen } from './conditions';

/** What the engine operators' restores, backups and clusters have in common. */
export interface RawRestore extends KubernetesObject {
  spec?: { pxcCluster?: string; clusterName?: string; pgCluster?: string };
  status?: {
    state?: string;
    /** PXC says in comments what PSMDB says in error. */
    comments?: string;
    error?: string;
    message?: string;
    conditions?: unknown;
    completed?: string;
    completedAt?: string;
  };
}

const WORD = 200;

/** @param kind - items of a list do not say it */
export function restoreSeen(kind: string, object: RawRestore): RestoreSeen {
  const { metadata, status = {} } = object;
  return {
    kind,
    name: metadata.name,
    state: redacted(status.state, WORD),
    message: redacted(status.error ?? status.comments ?? status.message),
    conditions: conditionsSeen(status.conditions),
    createdAt: redacted(metadata.creationTimestamp, WORD),
    finishedAt: redacted(status.completed ?? status.completedAt, WORD),
  };
}
