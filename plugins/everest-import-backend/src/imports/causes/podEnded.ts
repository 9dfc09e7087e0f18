import { describePod } from './commands';
import { containerEnds } from './containerEnds';
import { Disruption, disruptionOf } from './disruption';
import { KnownCause, Line } from './KnownCause';
import { line } from './lines';
import type { Seen } from './Seen';

const PARTLY =
  'The database may hold part of the data: do not use it as it is.';

/** What a node says that began anew and finds the container no more. */
const LOST = ['Unknown', 'ContainerStatusUnknown'];

const KILLED = /\bkilled\b|\bSIGKILL\b|\bsignal 9\b|\b137\b/i;

/** As Kubernetes' Job controller says it, with its reason or without. */
const TOO_LONG =
  /^DeadlineExceeded: |\bactive longer than specified deadline\b/;

/** A container ends of its own accord where only a program in it was killed: that it did for that is said, or nothing is. */
function endsKilled(seen: Seen): boolean {
  const { report } = seen.input;
  const said = report?.failure?.message ?? seen.lastError()?.text;
  return said === undefined || KILLED.test(said);
}

function disrupted(seen: Seen, wanted: Disruption): Line[] {
  return seen
    .pods('importer')
    .filter(pod => disruptionOf(pod) === wanted)
    .flatMap(({ name, reason, message, conditions }) => {
      const target = conditions.find(({ type }) => type === 'DisruptionTarget');
      return line(
        'pod',
        `${name}: ${reason ?? target?.reason ?? 'gone'}: ${
          message ?? target?.message ?? ''
        }`,
      );
    });
}

/** How Kubernetes, and not the importer itself, ended the importer. */
export const podEnded: KnownCause[] = [
  {
    code: 'out-of-memory',
    shows: seen =>
      containerEnds(
        seen,
        ({ reason, exitCode = 137 }) =>
          reason === 'OOMKilled' && (exitCode === 137 || endsKilled(seen)),
      ),
    title: 'The importer was killed: it used more memory than it may',
    meaning: `The limit on its memory comes from the namespace, or the node ran out. ${PARTLY}`,
    remedy:
      'Raise the default limit of the namespace (LimitRange), or let the importer use less, where its config has a setting for that.',
    who: 'platform',
    command: describePod,
  },
  {
    code: 'evicted',
    shows: seen => disrupted(seen, 'evicted'),
    title: 'The importer was put off its node',
    meaning: `The node ran short of memory or disk, or was emptied for maintenance. ${PARTLY}`,
    remedy: 'Wait until the node is well, or its maintenance is over.',
    who: 'platform',
    command: describePod,
  },
  {
    code: 'preempted',
    shows: seen => disrupted(seen, 'preempted'),
    title: 'The importer had to make room for something more important',
    meaning: `A Pod of higher priority took its place. ${PARTLY}`,
    remedy: 'Add room to the cluster.',
    who: 'platform',
  },
  {
    code: 'node-lost',
    shows: seen => disrupted(seen, 'node-lost'),
    title: 'The node that the importer ran on is gone',
    meaning: `It was shut down, or does not answer any more. ${PARTLY} An importer that goes with its node may leave the database paused for Everest.`,
    remedy: 'Look after the node.',
    who: 'platform',
    command: () => 'kubectl get nodes',
  },
  {
    code: 'deadline',
    // Of what it could not begin for, or get on with
    follows: true,
    shows: seen => [
      ...seen.jobLines().filter(({ text }) => TOO_LONG.test(text)),
      ...disrupted(seen, 'deadline'),
    ],
    title: 'The importer was ended because it took too long',
    meaning: `A limit on its time was set, which Everest itself does not do. ${PARTLY}`,
    remedy: 'Raise the limit, or take a smaller backup.',
    who: 'platform',
  },
  {
    code: 'run-killed',
    general: true,
    shows: seen =>
      seen.ended
        ? containerEnds(
            seen,
            ({ reason = '', exitCode }) =>
              LOST.includes(reason) ||
              (exitCode === 137 && reason !== 'OOMKilled'),
          )
        : [],
    title: 'The importer was killed from outside',
    meaning: `It did not end by itself, and Kubernetes does not say who ended it. ${PARTLY}`,
    remedy:
      'Look at the node that it ran on: it may have run out of memory or been shut down.',
    who: 'platform',
    command: describePod,
  },
];
