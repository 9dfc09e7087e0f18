import { KindReading } from './ClusterChange';
import { failureSentence } from './failureSentence';
import { KindStream } from './KindStream';

/** What a stream says of its kind; undefined where nothing is watched. */
export function streamReading(stream: KindStream | undefined): KindReading {
  if (!stream) {
    return { complete: false };
  }
  const { tooMany, listedAt, staleSince } = stream.state();
  const complete = listedAt !== undefined && !tooMany;
  return {
    complete,
    ...(tooMany && { tooMany }),
    ...(complete && { listedAt }),
    ...(staleSince !== undefined && {
      staleSince,
      staleReason: failureSentence(stream),
    }),
  };
}
