import { ownContainers } from '../evidence/importerContainers';
import { ContainerSeen, PodSeen } from '../evidence/RunEvidence';

/** The containers of MySQL, MongoDB and PostgreSQL in the Pods of their operators. */
const DATABASES = ['pxc', 'mongod', 'database'];
/** Others by which a backup is restored: MongoDB's operator restores by PBM's agent beside each node. */
export const BESIDE_NEEDED = ['backup-agent'];

export function isDatabase({ name }: ContainerSeen): boolean {
  return DATABASES.includes(name);
}

/**
 * The containers of a Pod that an import under way waits for. Where the database or the importer itself runs, what merely
 * stands beside it, such as what watches it, holds up nobody.
 */
export function neededBy(isUnderWay: boolean, pod: PodSeen): ContainerSeen[] {
  const { of, containers } = pod;
  if (of === 'importer') {
    const own = ownContainers(pod);
    return own.some(({ running }) => running) ? own : containers;
  }
  const runs = containers.some(
    container => isDatabase(container) && container.running,
  );
  return isUnderWay && runs
    ? containers.filter(
        container =>
          isDatabase(container) || BESIDE_NEEDED.includes(container.name),
      )
    : containers;
}
