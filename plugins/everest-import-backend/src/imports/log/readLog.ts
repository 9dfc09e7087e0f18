import { ImportLogEnd } from '@everest-import/backstage-plugin-everest-import-common';
import { KubernetesConnection } from '../../kubernetes/connection/KubernetesConnection';
import { ClusterAwayError } from '../../kubernetes/watch/ClusterAwayError';
import { failureOf, StreamFailure } from '../../kubernetes/watch/StreamFailure';
import { sleep } from '../../time/sleep';
import { findOwnPod, isRefusal, RunPlace } from './findOwnPod';
import { CONTAINER, endOf, waitingFor } from './containerState';
import { LinesSeen } from './LinesSeen';
import { LogItem } from './LogLine';
import { readLines } from './readLines';

/** Why there are no more lines. */
export interface LogEnd {
  reason: ImportLogEnd;
  text: string;
}

export interface LogReading {
  connection: KubernetesConnection;
  /** Where the importer runs, as it is known now; undefined while there is no job. */
  place: () => RunPlace | undefined;
  /** Whether a Pod may still come. */
  isUnderWay: () => boolean;
  follow: boolean;
  tailLines: number;
  signal: AbortSignal;
  /** Before it is asked again where there is nothing to read. */
  paceMs?: number;
}

const PACE_MS = 3_000;
const SLOWEST_MS = 15_000;
/** In a row. */
const MOST_FAILURES = 5;

/** What one look at the Pod came to. */
type Look = { end: LogEnd } | { wait: string | undefined };

const GONE: LogEnd = {
  reason: 'gone',
  text: "The importer's Pod is gone, and its log with it.",
};
const REFUSED: LogEnd = {
  reason: 'refused',
  text: 'Kubernetes does not let the portal read the log.',
};

/** What comes after the lines that were there: a stream ends with its container, and when it is cut. */
function standingOf(pod: Awaited<ReturnType<typeof findOwnPod>>): Look {
  if (pod === 'refused') {
    return { end: REFUSED };
  }
  if (pod === 'gone') {
    return { end: GONE };
  }
  const ended = endOf(pod);
  return ended
    ? { end: { reason: 'container-ended', text: ended } }
    : { wait: waitingFor(pod) };
}

/** Reads what there is once; its lines are given as they come. */
async function* readOnce(
  reading: LogReading,
  seen: LinesSeen,
): AsyncGenerator<LogItem[], Look> {
  const { connection, follow, signal } = reading;
  const place = reading.place();
  const pod = place ? await findOwnPod(connection, place) : 'gone';
  if (pod === 'refused') {
    return { end: REFUSED };
  }
  if (!place || pod === 'gone') {
    return seen.at === undefined && reading.isUnderWay()
      ? { wait: 'The importer has no Pod yet.' }
      : { end: GONE };
  }
  const [namespace, name] = [place.namespace, pod.metadata.name].map(
    encodeURIComponent,
  );
  const reply = await connection.stream(
    `/api/v1/namespaces/${namespace}/pods/${name}/log`,
    {
      query: {
        container: CONTAINER,
        timestamps: 'true',
        ...(follow && { follow: 'true' }),
        // Never `limitBytes`: Kubernetes counts it from the begin of the tail, and the last words would be lost
        ...(seen.at === undefined
          ? { tailLines: `${reading.tailLines}` }
          : { sinceTime: seen.at }),
      },
      signal,
    },
  );
  if ('chunks' in reply) {
    const newOf = seen.reading();
    for await (const lines of readLines(reply.chunks)) {
      yield newOf(lines);
    }
    return follow && !signal.aborted
      ? standingOf(await findOwnPod(connection, place))
      : standingOf(pod);
  }
  if (isRefusal(reply.status)) {
    return { end: REFUSED };
  }
  if (reply.status === 400 || reply.status === 404) {
    // Its container has not begun, or the Pod went at this moment
    return standingOf(pod);
  }
  throw failureOf(reply.status, reply.body, reply.retryAfterMs);
}

/** A stream may have been cut right before the last words. */
async function* readRest(
  reading: LogReading,
  seen: LinesSeen,
): AsyncGenerator<LogItem[]> {
  try {
    yield* readOnce({ ...reading, follow: false }, seen);
  } catch (error) {
    endOfFailure(error, MOST_FAILURES);
  }
}

/** Undefined where it is worth another try. */
function endOfFailure(error: unknown, failures: number): LogEnd | undefined {
  const isAway =
    error instanceof ClusterAwayError || error instanceof StreamFailure;
  if (!isAway) {
    throw error;
  }
  return failures < MOST_FAILURES
    ? undefined
    : { reason: 'away', text: 'The cluster does not answer any more.' };
}

/**
 * The log of an importer: its last lines, and those that come where it is followed. A stream that is cut is taken up
 * where it was; an importer that has not begun is waited for.
 *
 * @returns why there are no more. When the signal aborts, it ends without a word.
 */
export async function* readLog(
  reading: LogReading,
): AsyncGenerator<LogItem[], LogEnd | undefined> {
  const { follow, signal, paceMs = PACE_MS } = reading;
  const seen = new LinesSeen();
  let told: string | undefined;
  let failures = 0;
  for (let tries = 0; !signal.aborted; tries += 1) {
    const before = seen.at;
    let look: Look;
    try {
      look = yield* readOnce(reading, seen);
      failures = 0;
    } catch (error) {
      failures = before === seen.at ? failures + 1 : 1;
      const end = endOfFailure(error, follow ? failures : MOST_FAILURES);
      look = end ? { end } : { wait: 'The cluster does not answer now.' };
    }
    if (signal.aborted) {
      return undefined;
    }
    if ('end' in look) {
      if (follow && look.end.reason === 'container-ended') {
        yield* readRest(reading, seen);
      }
      return look.end;
    }
    if (!follow) {
      return look.wait
        ? { reason: 'not-begun', text: look.wait }
        : { reason: 'read', text: 'The importer still runs.' };
    }
    if (look.wait && look.wait !== told) {
      told = look.wait;
      yield [{ note: told }];
    }
    tries = before === seen.at ? tries : 0;
    await sleep(Math.min(paceMs * 2 ** tries, SLOWEST_MS), signal);
  }
  return undefined;
}
