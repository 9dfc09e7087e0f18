import { PodSeen } from '../evidence/RunEvidence';
import { Line } from './KnownCause';
import { line } from './lines';
import type { Seen } from './Seen';

/** What a healthy container waits with, too. */
const HEALTHY = ['ContainerCreating', 'PodInitializing'];
/** A node that is about to come, or a volume about to be bound, is waited for this long. */
const UNSCHEDULABLE_AFTER_MS = 60_000;

function waitsWith({ containers }: PodSeen): Line[] {
  return containers.flatMap(({ name, waiting }) =>
    waiting?.reason && !HEALTHY.includes(waiting.reason)
      ? line('pod', `${name}: ${waiting.reason}: ${waiting.message ?? ''}`)
      : [],
  );
}

function isWaiting({ containers, phase, gone }: PodSeen): boolean {
  return (
    !gone &&
    (phase === 'Pending' || containers.some(({ waiting }) => Boolean(waiting)))
  );
}

function unscheduled(seen: Seen, { conditions, createdAt }: PodSeen): Line[] {
  return conditions
    .filter(
      ({ type, status, reason, lastTransitionTime }) =>
        type === 'PodScheduled' &&
        status === 'False' &&
        reason === 'Unschedulable' &&
        seen.lasted(lastTransitionTime ?? createdAt, UNSCHEDULABLE_AFTER_MS),
    )
    .flatMap(({ reason, message }) =>
      line('pod', `${reason}: ${message ?? ''}`),
    );
}

function warnings(seen: Seen, kind: string, name?: string): Line[] {
  return (seen.input.run?.events ?? [])
    .filter(
      event =>
        event.type === 'Warning' &&
        event.kind === kind &&
        (name === undefined || event.name === name),
    )
    .reverse()
    .flatMap(({ reason, message }) => line('event', `${reason}: ${message}`));
}

/** A Job that has no Pod says why in its events only. */
function withoutPod(seen: Seen): Line[] {
  const { run, job } = seen.input;
  if (!run || seen.pods('importer').length > 0 || seen.ended) {
    return [];
  }
  const name = run.job?.name ?? job?.status?.jobName;
  return name
    ? warnings(seen, 'Job', name).filter(({ text }) =>
        text.startsWith('FailedCreate'),
      )
    : [];
}

function withoutEnginePods(seen: Seen): Line[] {
  return seen.input.run && seen.pods('engine').length === 0
    ? warnings(seen, 'StatefulSet').filter(({ text }) =>
        text.startsWith('FailedCreate'),
      )
    : [];
}

function unbound(seen: Seen): Line[] {
  return (seen.input.run?.volumeClaims ?? [])
    .filter(({ phase }) => phase === 'Pending')
    .flatMap(({ name }) => warnings(seen, 'PersistentVolumeClaim', name));
}

/** What Kubernetes says now of what does not get on; what it said of something that went on since is left out. */
export function stuckLines(seen: Seen): Line[] {
  const waiting = [...seen.pods('importer'), ...seen.pods('engine')].filter(
    isWaiting,
  );
  return [
    ...waiting.flatMap(pod => [
      ...waitsWith(pod),
      ...unscheduled(seen, pod),
      ...warnings(seen, 'Pod', pod.name).filter(
        ({ text }) => !text.startsWith('FailedScheduling'),
      ),
    ]),
    ...withoutPod(seen),
    ...withoutEnginePods(seen),
    ...unbound(seen),
  ];
}
