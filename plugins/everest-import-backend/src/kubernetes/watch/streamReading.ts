import { KindReading } from './ClusterChange';
import { failureSentence } from './failureSentence';
import { Silence } from './Heartbeat';
import { KindStream } from './KindStream';

/** What a stream says of its kind; undefined where nothing is watched. */
export function streamReading(
  stream: KindStream | undefined,
  silence?: Silence,
): KindReading {
  if (!stream) {
    return { complete: false };
  }
  const { tooMany, listedAt, staleSince } = stream.state();
  const complete = listedAt !== undefined && !tooMany;
  return {
    complete,
    ...(tooMany && { tooMany }),
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
