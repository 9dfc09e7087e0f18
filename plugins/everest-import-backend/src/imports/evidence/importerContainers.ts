import { CONTAINER } from '../log/containerState';
import { ContainerSeen, PodSeen } from './RunEvidence';

type Containers = Pick<PodSeen, 'containers'>;

/**
 * The container that Everest gives an importer: what others put beside it, such as the proxy of a service mesh, begins and
 * ends in its own way. All, where there is none of its name.
 */
export function ownContainers({ containers }: Containers): ContainerSeen[] {
  const own = containers.filter(({ name }) => name === CONTAINER);
  return own.length > 0 ? own : containers;
}

/** Whose end is that of the importer; all, where its own container did not begin: something before it ended the Pod. */
export function endedContainers(pod: Containers): ContainerSeen[] {
  const own = ownContainers(pod);
  return own.some(({ terminated, running }) => terminated ?? running)
    ? own
    : pod.containers;
}
