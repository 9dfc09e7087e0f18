import { KindReading } from './ClusterChange';
import { resourceOf } from './kinds';
import { KindStream } from './KindStream';

function reasonOf(stream: KindStream): string {
  const { kind, namespace } = stream;
  const { status, message = '', verb } = stream.state().failure ?? {};
  const resource = resourceOf(kind);
  switch (status) {
    case 403:
      return `The portal lacks the right to '${verb}' '${resource}'${
        namespace ? ` in the namespace '${namespace}'` : ''
      }. Those who run it can grant it.`;
    case 404:
      return `The cluster says that there are no '${resource}'.`;
    case undefined:
      return message;
    default:
      return `The cluster answers with an error (${status}).`;
  }
}

/** What a stream says of its kind; undefined where nothing is watched. */
export function streamReading(stream: KindStream | undefined): KindReading {
  if (!stream) {
    return { complete: false };
  }
  const { synced, tooMany, listedAt, staleSince } = stream.state();
  const complete = synced && !tooMany;
  return {
    complete,
    ...(complete && listedAt !== undefined && { listedAt }),
    ...(staleSince !== undefined && {
      staleSince,
      staleReason: reasonOf(stream),
    }),
  };
}
