import { EvidencePart, RestoreSeen, RunEvidence } from './RunEvidence';
import { byTime } from './byTime';
import { MOST_EVENTS } from './toRun';

const MOST_STATES = 20;

/** The newest of two lists, by what tells two of them apart; what is only in the earlier one stays, before the rest. */
function joined<T>(before: T[], now: T[], keyOf: (item: T) => string): T[] {
  const keys = new Set(now.map(keyOf));
  return [...before.filter(item => !keys.has(keyOf(item))), ...now];
}

function withStates(
  restore: RestoreSeen,
  before: RestoreSeen | undefined,
  asOf: number,
): RestoreSeen {
  const states = before?.states ?? [];
  const { state } = restore;
  return state === undefined || states.at(-1)?.state === state
    ? { ...restore, ...(states.length > 0 && { states }) }
    : {
        ...restore,
        states: [...states, { state, at: new Date(asOf).toISOString() }].slice(
          -MOST_STATES,
        ),
      };
}

/**
 * What was read earlier and what is read now. Objects go before the import is over, and what they said stays; but an
 * engine's Pod or a volume claim that is gone says nothing of what is wrong now.
 *
 * @param isRead - whether all that is there of a part is known now
 */
export function mergeRun(
  before: RunEvidence | undefined,
  now: RunEvidence,
  isRead: (part: EvidencePart) => boolean,
): RunEvidence {
  const restoreKey = ({ kind, name, createdAt }: RestoreSeen) =>
    `${kind}/${name}/${createdAt}`;
  const restores = now.restores.map(restore =>
    withStates(
      restore,
      before?.restores.find(one => restoreKey(one) === restoreKey(restore)),
      now.asOf,
    ),
  );
  if (!before) {
    return { ...now, restores };
  }
  const there = new Set(now.pods.map(({ uid }) => uid));
  const pods = isRead('pods')
    ? before.pods
        .filter(pod => pod.of === 'importer')
        .map(pod => (there.has(pod.uid) ? pod : { ...pod, gone: true }))
    : before.pods;
  return {
    ...now,
    job: now.job ?? before.job,
    pods: joined(pods, now.pods, ({ uid }) => uid),
    events: byTime(
      joined(
        before.events,
        now.events,
        ({ kind, name, reason, message, firstAt }) =>
          `${kind}\n${name}\n${reason}\n${firstAt}\n${message}`,
      ),
      ({ lastAt }) => lastAt,
    ).slice(-MOST_EVENTS),
    volumeClaims: isRead('volume-claims')
      ? now.volumeClaims
      : joined(before.volumeClaims, now.volumeClaims, ({ name }) => name),
    restores: joined(before.restores, restores, restoreKey),
    log: now.log.length > 0 ? now.log : before.log,
  };
}

/** Changes with what is said, whenever it was read. */
export function wordsOf(run: RunEvidence): string {
  return JSON.stringify({ ...run, asOf: 0 });
}
