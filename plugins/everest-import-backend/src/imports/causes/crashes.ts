import { ContainerSeen } from '../evidence/RunEvidence';
import { kubectl } from './commands';
import { BESIDE_NEEDED, isDatabase } from './engineContainers';
import { KnownCause, Line } from './KnownCause';
import { line } from './lines';
import type { Seen } from './Seen';

/** A database that starts, joins or is restored may end once or twice before it stays. */
const FEW_RESTARTS = 3;

function crashing(
  seen: Seen,
  fits: (container: ContainerSeen) => boolean,
): Line[] {
  return seen
    .pods('engine')
    .flatMap(({ name, containers }) =>
      containers
        .filter(
          container =>
            container.waiting?.reason === 'CrashLoopBackOff' &&
            container.restarts >= FEW_RESTARTS &&
            fits(container),
        )
        .flatMap(container =>
          line(
            'pod',
            `${name}, ${container.name}: CrashLoopBackOff: ${
              container.waiting?.message ?? ''
            }`,
          ),
        ),
    );
}

const known = {
  // Of a disk that is full, or a node that there is none of
  follows: true,
  remedy: 'Look into the log of the container that the line names.',
  goesOn: true,
  command: (seen, text) => {
    const [, pod, container] = /^(\S{1,253}), (\S{1,63}): /.exec(text) ?? [];
    return kubectl(seen, 'logs --previous --tail=50', pod, '-c', container);
  },
} satisfies Partial<KnownCause>;

/** What ends again and again in the Pods of the database. */
export const crashes: KnownCause[] = [
  {
    ...known,
    code: 'engine-crashes',
    shows: seen => (seen.ended ? [] : crashing(seen, isDatabase)),
    title: 'The database ends as soon as it starts',
    meaning:
      'A container of it is started again and again. Its settings may be wrong, its memory too small, or its data damaged.',
    who: 'owner',
  },
  {
    ...known,
    code: 'sidecar-crashes',
    shows: seen =>
      seen.ended
        ? []
        : crashing(
            seen,
            container =>
              !isDatabase(container) &&
              (!seen.input.job || BESIDE_NEEDED.includes(container.name)),
          ),
    title: 'What runs beside the database ends as soon as it starts',
    meaning:
      'A container that the database counts as ready with, or is restored by, is started again and again. The database itself may be well.',
    who: 'platform',
  },
];
