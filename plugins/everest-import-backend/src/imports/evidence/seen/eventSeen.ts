import { KubernetesObject } from '../../../everest/objects';
import { EventSeen } from '../RunEvidence';
import { redacted } from '../redact';

/** An Event of the core group; those that came by events.k8s.io have `eventTime` and `series` instead of the old times. */
export interface RawEvent extends KubernetesObject {
  involvedObject?: {
    apiVersion?: string;
    kind?: string;
    name?: string;
    uid?: string;
  };
  type?: string;
  reason?: string;
  message?: string;
  count?: number;
  firstTimestamp?: string | null;
  lastTimestamp?: string | null;
  eventTime?: string | null;
  series?: { count?: number; lastObservedTime?: string } | null;
}

const WORD = 200;

export function eventSeen(event: RawEvent): EventSeen {
  const { involvedObject: about, series, eventTime, metadata } = event;
  const first = event.firstTimestamp ?? eventTime ?? metadata.creationTimestamp;
  return {
    kind: redacted(about?.kind, WORD) ?? '',
    name: redacted(about?.name, WORD) ?? '',
    uid: redacted(about?.uid, WORD),
    type: redacted(event.type, WORD),
    reason: redacted(event.reason, WORD),
    message: redacted(event.message) ?? '',
    count: series?.count ?? event.count ?? 1,
    firstAt: redacted(first, WORD),
    lastAt: redacted(
      series?.lastObservedTime ?? event.lastTimestamp ?? first,
      WORD,
    ),
  };
}
