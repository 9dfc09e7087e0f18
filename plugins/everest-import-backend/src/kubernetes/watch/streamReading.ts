import { KindReading } from './ClusterChange';
import { failureSentence } from './failureSentence';
import { Silence } from './Heartbeat';
import { KindName } from './kinds';
import { KindStream } from './KindStream';

/** What a stream says of its kind. */
export function streamReading(
  stream: KindStream,
  {
    kind,
    limit,
    silence,
    now,
  }: { kind: KindName; limit: number; silence?: Silence; now: number },
): KindReading {
  const { tooManySince, listedAt, staleSince } = stream.state();
  const complete = listedAt !== undefined && tooManySince === undefined;
  return {
    complete,
    ...(tooManySince !== undefined && {
      tooMany: {
        since: tooManySince,
        reason: `The cluster has more than ${limit} ${kind}, and the portal does not follow the others. Those who run it can raise 'everestImport.clusters[].limits.${kind}'.`,
      },
    }),
    // Of a time to come since the clock was put back: before or after what nobody can tell
    ...(complete && listedAt <= now && { listedAt }),
    ...(silence && {
      staleSince: silence.since,
      staleReason: silence.reason,
    }),
    ...(staleSince !== undefined && {
      staleSince,
      staleReason: failureSentence(stream),
    }),
  };
}
