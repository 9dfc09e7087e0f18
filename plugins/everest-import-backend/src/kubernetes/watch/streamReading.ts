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
  }: { kind: KindName; limit: number; silence?: Silence },
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
    ...(complete && { listedAt }),
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
