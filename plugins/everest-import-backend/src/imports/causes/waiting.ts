import { ContainerSeen } from '../evidence/RunEvidence';

/** What a healthy container waits with, too. */
const HEALTHY = ['ContainerCreating', 'PodInitializing'];

/** What a container waits with that a healthy one does not. */
export function unwell({
  waiting,
}: ContainerSeen): ContainerSeen['waiting'] | undefined {
  return waiting?.reason && !HEALTHY.includes(waiting.reason)
    ? waiting
    : undefined;
}
