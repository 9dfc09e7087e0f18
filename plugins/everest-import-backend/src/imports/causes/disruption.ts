import { ownContainers } from '../evidence/importerContainers';
import { ConditionSeen, PodSeen } from '../evidence/RunEvidence';

/** How something else ended a Pod; the codes of causes. */
export type Disruption = 'evicted' | 'preempted' | 'node-lost' | 'deadline';

const [SIGKILL, SIGTERM] = [137, 143];
const KILLED = [SIGKILL, SIGTERM];
/** Until a Pod that is told to end is killed, and its condition may come late. */
const SAME_MOMENT_MS = 60_000;
/** Clocks of nodes and controllers are some seconds off. */
const CLOCKS_APART_MS = 10_000;

/** A kubelet says the same of a Pod in words of three kinds. */
const BY_POD: [reason: RegExp, is: Disruption][] = [
  [/^Preempting$/, 'preempted'],
  [/^(?:NodeLost|NodeShutdown|Shutdown)$/, 'node-lost'],
  [/^Evicted$/, 'evicted'],
  [/^DeadlineExceeded$/, 'deadline'],
];
const BY_CONDITION: [reason: RegExp, is: Disruption][] = [
  [/^PreemptionByScheduler$/, 'preempted'],
  [/^(?:DeletionByTaintManager|DeletionByPodGC)$/, 'node-lost'],
  [/^(?:EvictionByEvictionAPI|TerminationByKubelet)$/, 'evicted'],
];
const NODE_STOPS = /\bnode shutdown\b/i;

/** Its container had ended by itself when something happened to what was left of the Pod. */
function cameAfterEnd(pod: PodSeen, { lastTransitionTime }: ConditionSeen) {
  const at = Date.parse(lastTransitionTime ?? '');
  const containers = ownContainers(pod);
  return (
    containers.length > 0 &&
    containers.every(({ terminated: end }) => {
      const apart = KILLED.includes(end?.exitCode ?? SIGKILL)
        ? SAME_MOMENT_MS
        : CLOCKS_APART_MS;
      return Date.parse(end?.finishedAt ?? '') < at - apart;
    })
  );
}

/** What is about to be disrupted may be let live after all. */
function isOver({ gone, phase, ...pod }: PodSeen): boolean {
  return (
    gone === true ||
    phase === 'Failed' ||
    !ownContainers(pod).some(({ running }) => running)
  );
}

function first(
  rules: [reason: RegExp, is: Disruption][],
  reason: string | undefined,
): Disruption | undefined {
  return rules.find(([known]) => known.test(reason ?? ''))?.[1];
}

/** Undefined: the Pod ended by itself, or has not ended. */
export function disruptionOf(pod: PodSeen): Disruption | undefined {
  const target = pod.conditions.find(
    ({ type, status }) => type === 'DisruptionTarget' && status === 'True',
  );
  if (target && (cameAfterEnd(pod, target) || !isOver(pod))) {
    return undefined;
  }
  const said = `${pod.message ?? ''} ${target?.message ?? ''}`;
  return (
    first(BY_POD, pod.reason) ??
    (target && NODE_STOPS.test(said) ? 'node-lost' : undefined) ??
    first(BY_CONDITION, target?.reason)
  );
}
