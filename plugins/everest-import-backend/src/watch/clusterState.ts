import { ClusterState } from '@everest-import/backstage-plugin-everest-import-common';
import { everestVersion } from '../everest/toImporter';
import { DataImporterObject } from '../everest/objects';
import { toTimestamp } from '../time/Clock';
import { ClusterSetup } from './ClusterView';
import { KindStream } from './KindStream';
import { missingRights } from './missingRights';
import { RightsReview } from './RightsReview';
import { StreamState } from './StreamState';

/** Answers that tell about one kind only, not about the cluster. */
const ABOUT_ONE_KIND = [403, 404];

function isAway(state: StreamState): boolean {
  return (
    state.failure !== undefined &&
    !ABOUT_ONE_KIND.includes(state.failure.status ?? 0)
  );
}

function reasonOf(state: StreamState): string {
  const { status, message } = state.failure ?? {};
  if (status === 401) {
    return "The cluster refuses the portal's credentials (401): renew the token or certificate.";
  }
  return status
    ? `The cluster answers with an error (${status}).`
    : message ?? '';
}

/** What a cluster's streams say about it, in words. */
export function clusterState(options: {
  name: string;
  title: string;
  streams: KindStream[];
  importers: DataImporterObject[];
  tooMany: NonNullable<ClusterState['tooMany']>;
  clockSkewSeconds?: number;
}): ClusterState {
  const { name, title, streams, importers, tooMany, clockSkewSeconds } =
    options;
  const states = streams.map(stream => stream.state());
  const away = states.filter(isAway);
  const started = states.some(state => state.synced || state.failure);
  const stale = away
    .map(state => state.staleSince)
    .filter(time => time !== undefined);
  const everest = streams.filter(stream => stream.kind.everest);
  const installed =
    everest.some(stream => stream.state().synced) &&
    !everest.some(stream => stream.state().failure?.status === 404);
  const version = everestVersion(importers);
  return {
    name,
    title,
    reachable: started && away.length === 0,
    synced: everest.every(stream => stream.state().synced),
    ...(stale.length && { staleSince: toTimestamp(Math.min(...stale)) }),
    ...(away.length && { reason: reasonOf(away[0]) }),
    ...(!started && { reason: 'The cluster has not answered yet.' }),
    everest: {
      installed,
      ...(version && { version }),
      ...(installed && { generation: 'v1' as const }),
    },
    ...(tooMany.length && { tooMany }),
    ...(clockSkewSeconds && { clockSkewSeconds }),
  };
}

/** What a cluster's streams and reviews say to those who can mend it. */
export function clusterSetup(
  streams: KindStream[],
  review: Pick<RightsReview, 'lacked' | 'username'>,
): ClusterSetup {
  const reason = streams
    .map(stream => stream.state().failure?.configFault)
    .find(fault => fault !== undefined);
  return {
    missingRights: missingRights({
      streams,
      lacked: review.lacked(),
      username: review.username(),
    }),
    ...(reason && { reason }),
  };
}
