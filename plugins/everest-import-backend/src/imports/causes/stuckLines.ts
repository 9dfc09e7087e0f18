import { ContainerSeen, PodSeen } from '../evidence/RunEvidence';
import { neededBy } from './engineContainers';
import { Line } from './KnownCause';
import { line } from './lines';
import type { Seen } from './Seen';
import { unwell } from './waiting';
import { podWarnings, warningsNow } from './warningsNow';

/** A node that is about to come, or a volume about to be bound, is waited for this long. */
const UNSCHEDULABLE_AFTER_MS = 60_000;

function waitsWith(containers: ContainerSeen[]): Line[] {
  return containers.flatMap(container => {
    const waits = unwell(container);
    return waits
      ? line(
          'pod',
          `${container.name}: ${waits.reason}: ${waits.message ?? ''}`,
        )
      : [];
  });
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

/** A Job that has no Pod says why in its events only. */
function withoutPod(seen: Seen): Line[] {
  const { run, job } = seen.input;
  if (!run || seen.pods('importer').length > 0 || seen.ended) {
    return [];
  }
  const name = run.job?.name ?? job?.status?.jobName;
  return name ? warningsNow(seen, { kind: 'Job', name }).filter(isNotMade) : [];
}

function withoutEnginePods(seen: Seen): Line[] {
  return seen.input.run && seen.pods('engine').length === 0
    ? warningsNow(seen, { kind: 'StatefulSet' }).filter(isNotMade)
    : [];
}

function isNotMade({ text }: Line): boolean {
  return text.startsWith('FailedCreate');
}

function unbound(seen: Seen): Line[] {
  return (seen.input.run?.volumeClaims ?? [])
    .filter(({ phase }) => phase === 'Pending')
    .flatMap(({ name, uid }) =>
      warningsNow(seen, { kind: 'PersistentVolumeClaim', name, uid }),
    );
}

/** What a Pod that does not begin waits for. */
export function podLines(seen: Seen, pod: PodSeen): Line[] {
  const containers = neededBy(Boolean(seen.input.job), pod);
  const waits =
    (!pod.gone || seen.ended) &&
    (pod.phase === 'Pending' || containers.some(({ waiting }) => waiting));
  return waits
    ? [
        ...waitsWith(containers),
        ...unscheduled(seen, pod),
        ...podWarnings(seen, pod).filter(
          ({ text }) => !text.startsWith('FailedScheduling'),
        ),
      ]
    : [];
}

/** What Kubernetes says now of an importer that does not begin; what it said of something that went on since is left out. */
export function importerStuck(seen: Seen): Line[] {
  return [
    ...seen.pods('importer').flatMap(pod => podLines(seen, pod)),
    ...withoutPod(seen),
  ];
}

/** The same of the database that is imported into. */
export function engineStuck(seen: Seen): Line[] {
  return [
    ...seen.pods('engine').flatMap(pod => podLines(seen, pod)),
    ...withoutEnginePods(seen),
    ...unbound(seen),
  ];
}
