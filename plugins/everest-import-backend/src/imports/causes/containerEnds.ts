import { endedContainers } from '../evidence/importerContainers';
import { ContainerSeen } from '../evidence/RunEvidence';
import { Line } from './KnownCause';
import { line } from './lines';
import type { Seen } from './Seen';

type End = NonNullable<ContainerSeen['terminated']>;

/** How containers of the importer ended that ended in such a way. */
export function containerEnds(seen: Seen, fits: (end: End) => boolean): Line[] {
  return seen
    .pods('importer')
    .flatMap(pod =>
      endedContainers(pod).flatMap(({ name, terminated: end }) =>
        end && fits(end)
          ? line(
              'pod',
              `${name}: ${end.reason ?? 'Error'}, exit code ${end.exitCode}`,
            )
          : [],
      ),
    );
}
