import { EventSeen, PodSeen } from '../evidence/RunEvidence';
import { Line } from './KnownCause';
import { line } from './lines';
import type { Seen } from './Seen';
import { unwell } from './waiting';

/** Whom warnings are about; names come again, as those of a StatefulSet's Pods do. */
export interface About {
  kind: string;
  /** Left out: any of that kind. */
  name?: string;
  uid?: string;
  createdAt?: string;
  /** It says itself that it still fails, and not why: what was said of that stays true. */
  fails?: boolean;
}

const MINUTE = 60_000;
/** What still fails is said again: Kubernetes' clients hold back much of it, and let one of an object through in five minutes. */
const SAID_AGAIN_MS = 6 * MINUTE;
/** Controllers wait longer from try to try when a Pod can't be made, 1000 seconds at last. */
const MADE_AGAIN_MS = 18 * MINUTE;

const NOT_MADE = 'FailedCreate';
/** Comes before images, in the way of a Pod. */
const BEFORE_IMAGES =
  /^Failed(?:Mount|MapVolume|AttachVolume|CreatePodSandBox)$/;
/** By what fails: what says, of the same object, that it went on. */
const WENT_ON: [fails: RegExp, went: RegExp][] = [
  [BEFORE_IMAGES, /^(?:Pulling|Pulled|Created|Started)$/],
  [/^FailedAttachVolume$/, /^SuccessfulAttachVolume$/],
  [/^FailedCreate$/, /^Successful(?:Create|Delete)$/],
];

function millis(time: string | undefined): number {
  return Date.parse(time ?? '');
}

function isAbout({ kind, name, uid, createdAt }: About, event: EventSeen) {
  return (
    event.kind === kind &&
    (name === undefined || event.name === name) &&
    (uid === undefined || event.uid === undefined || event.uid === uid) &&
    !(millis(event.lastAt) < millis(createdAt))
  );
}

function wentOn({ kind, name, reason = '', lastAt }: EventSeen) {
  const signs = WENT_ON.filter(([fails]) => fails.test(reason));
  return (other: EventSeen) =>
    other.kind === kind &&
    other.name === name &&
    other.type === 'Normal' &&
    signs.some(([, went]) => went.test(other.reason ?? '')) &&
    millis(other.lastAt) >= millis(lastAt);
}

function holds(seen: Seen, { fails }: About, { reason, lastAt }: EventSeen) {
  return (
    (fails && reason === 'Failed') ||
    seen.isRecent(lastAt, reason === NOT_MADE ? MADE_AGAIN_MS : SAID_AGAIN_MS)
  );
}

/**
 * What Kubernetes warns of and what still holds, the newest first. Events stay for an hour, and those that were read for
 * longer: what they say was so once.
 */
export function warningsNow(seen: Seen, about: About): Line[] {
  const events = seen.input.run?.events ?? [];
  return events
    .filter(
      event =>
        event.type === 'Warning' &&
        isAbout(about, event) &&
        !events.some(wentOn(event)) &&
        holds(seen, about, event),
    )
    .reverse()
    .flatMap(({ reason, message }) => line('event', `${reason}: ${message}`));
}

/** When a container of a Pod began last; 0 where none has. */
function lastBegin({ containers }: PodSeen): number {
  const begins = containers.flatMap(({ running, terminated, before }) =>
    [running, terminated, before].map(state => millis(state?.startedAt) || 0),
  );
  return Math.max(0, ...begins);
}

/** The same of a Pod, whose containers do not begin before what a warning is about is mended. */
export function podWarnings(seen: Seen, pod: PodSeen): Line[] {
  const { name, uid, createdAt } = pod;
  const begin = lastBegin(pod);
  const since = begin > 0 ? new Date(begin).toISOString() : createdAt;
  return warningsNow(seen, {
    ...{ kind: 'Pod', name, uid, createdAt: since },
    fails: pod.containers.some(unwell),
  });
}
