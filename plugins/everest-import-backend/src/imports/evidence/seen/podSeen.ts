import { KubernetesObject } from '../../../everest/objects';
import { ContainerSeen, PodSeen } from '../RunEvidence';
import { redacted } from '../redact';
import { conditionsSeen } from './conditions';

interface RawState {
  waiting?: { reason?: string; message?: string };
  running?: { startedAt?: string };
  terminated?: RawTerminated;
}

interface RawTerminated {
  reason?: string;
  message?: string;
  exitCode?: number;
  signal?: number;
  startedAt?: string;
  finishedAt?: string;
}

interface RawContainer {
  name?: string;
  image?: string;
  restartCount?: number;
  state?: RawState;
  lastState?: RawState;
}

export interface RawPod extends KubernetesObject {
  spec?: {
    nodeName?: string;
    containers?: RawContainer[];
    initContainers?: RawContainer[];
    volumes?: { persistentVolumeClaim?: { claimName?: string } }[];
  };
  status?: {
    phase?: string;
    reason?: string;
    message?: string;
    conditions?: unknown;
    initContainerStatuses?: RawContainer[];
    containerStatuses?: RawContainer[];
  };
}

const MOST_CONTAINERS = 20;
const WORD = 200;

function endSeen(end: RawTerminated | undefined) {
  return (
    end && {
      reason: redacted(end.reason, WORD),
      message: redacted(end.message),
      exitCode: end.exitCode,
      signal: end.signal,
      startedAt: redacted(end.startedAt, WORD),
      finishedAt: redacted(end.finishedAt, WORD),
    }
  );
}

function containerSeen(raw: RawContainer): ContainerSeen {
  const { waiting, running, terminated } = raw.state ?? {};
  const { terminated: before } = raw.lastState ?? {};
  return {
    name: redacted(raw.name, WORD) ?? '',
    image: redacted(raw.image, 500),
    restarts: raw.restartCount ?? 0,
    ...(waiting && {
      waiting: {
        reason: redacted(waiting.reason, WORD),
        message: redacted(waiting.message),
      },
    }),
    ...(running && {
      running: { startedAt: redacted(running.startedAt, WORD) },
    }),
    ...(terminated && { terminated: endSeen(terminated) }),
    ...(before && { before: endSeen(before) }),
  };
}

/** A Pod that no node has taken yet says nothing of its containers. */
function containersOf({ spec = {}, status = {} }: RawPod): RawContainer[] {
  const asked = (containers: RawContainer[] | undefined) =>
    (containers ?? []).map(({ name, image }) => ({ name, image }));
  return [
    ...(status.initContainerStatuses ?? asked(spec.initContainers)),
    ...(status.containerStatuses ?? asked(spec.containers)),
  ].slice(0, MOST_CONTAINERS);
}

export function podSeen(pod: RawPod): Omit<PodSeen, 'of'> {
  const { metadata, spec = {}, status = {} } = pod;
  return {
    name: metadata.name,
    uid: metadata.uid,
    createdAt: redacted(metadata.creationTimestamp, WORD),
    node: redacted(spec.nodeName, WORD),
    phase: redacted(status.phase, WORD),
    reason: redacted(status.reason, WORD),
    message: redacted(status.message),
    conditions: conditionsSeen(status.conditions),
    containers: containersOf(pod).map(containerSeen),
  };
}

/** Names of the claims that it mounts. */
export function claimsOf({ spec = {} }: RawPod): string[] {
  return (spec.volumes ?? []).flatMap(
    volume => volume.persistentVolumeClaim?.claimName ?? [],
  );
}
