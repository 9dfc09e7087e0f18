import { KubernetesObject } from '../../everest/objects';

/** The container of a Pod that Everest gives an importer. */
export const CONTAINER = 'importer';

interface PodObject extends KubernetesObject {
  status?: {
    phase?: string;
    reason?: string;
    containerStatuses?: {
      name: string;
      state?: {
        running?: object;
        waiting?: { reason?: string };
        terminated?: { exitCode?: number; reason?: string };
      };
    }[];
  };
}

function importerOf({ status }: PodObject) {
  const statuses = status?.containerStatuses;
  return (Array.isArray(statuses) ? statuses : []).find(
    ({ name }) => name === CONTAINER,
  )?.state;
}

/** How the importer's container ended, in a sentence; undefined while it may still write. */
export function endOf(pod: PodObject): string | undefined {
  const terminated = importerOf(pod)?.terminated;
  if (terminated) {
    const { exitCode, reason } = terminated;
    return [
      'The importer has ended',
      ...(exitCode === undefined ? [] : [`with exit code ${exitCode}`]),
      ...(reason ? [`(${reason.slice(0, 100)})`] : []),
    ]
      .join(' ')
      .concat('.');
  }
  const { phase, reason } = pod.status ?? {};
  return phase === 'Succeeded' || phase === 'Failed'
    ? `The importer's Pod has ended as '${phase}'${
        reason ? ` (${reason.slice(0, 100)})` : ''
      }.`
    : undefined;
}

/** Why the importer's container writes nothing yet, in a sentence; undefined once it runs. */
export function waitingFor(pod: PodObject): string | undefined {
  const state = importerOf(pod);
  if (state?.running) {
    return undefined;
  }
  const reason = state?.waiting?.reason ?? pod.status?.phase;
  return `The importer has not begun${
    reason ? `: its Pod says '${reason.slice(0, 100)}'` : ''
  }.`;
}

/** Whether the importer may be at work, or has done its work: only what waits, or failed, is known not to write. */
export function mayWrite(pod: PodObject): boolean {
  const state = importerOf(pod);
  if (state) {
    return !state.waiting && (state.terminated?.exitCode ?? 0) === 0;
  }
  const phase = pod.status?.phase ?? 'Pending';
  return phase !== 'Pending' && phase !== 'Failed';
}
