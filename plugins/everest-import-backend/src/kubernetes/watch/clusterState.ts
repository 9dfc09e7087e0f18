import { ClusterState } from '@everest-import/backstage-plugin-everest-import-common';
import { everestVersion } from '../../everest/toImporter';
import { DataImporterObject } from '../../everest/objects';
import { toTimestamp } from '../../time/Clock';
import { ClusterSetup } from './ClusterView';
import { failureSentence } from './failureSentence';
import { Silence } from './Heartbeat';
import { resourceOf } from './kinds';
import { KindStream } from './KindStream';
import { missingRights } from '../rights/missingRights';
import { RightsReview } from '../rights/RightsReview';
import { SecondGeneration } from './SecondGeneration';
import { StreamState } from './StreamState';

/** What tells about one kind only is nothing of the cluster; that a kind which was there is not found, may be. */
function isAway({ failure, absent }: StreamState): boolean {
  return (
    failure !== undefined &&
    failure.status !== 403 &&
    !(failure.status === 404 && absent)
  );
}

/** Where Everest's own kinds are read, what is wrong is wrong with the others alone. */
function awayOf(streams: KindStream[]): KindStream[] {
  const everest = streams.filter(stream => stream.kind.everest);
  const away = streams.filter(stream => isAway(stream.state()));
  const isRead = everest.some(stream => stream.state().synced);
  return isRead && !away.some(stream => stream.kind.everest) ? [] : away;
}

/** What of a cluster that is there can't be read, where no other place says so. */
function unreadReason(streams: KindStream[]): string | undefined {
  const failed = streams.find(stream => {
    const { failure, absent } = stream.state();
    return !stream.kind.everest && failure && !absent;
  });
  if (!failed) {
    return undefined;
  }
  const owners =
    failed.kind.plural === 'namespaces' ? ', nor which owners they name' : '';
  return `${failureSentence(
    failed,
  )} Until then it is not known which '${resourceOf(
    failed.kind,
  )}' there are${owners}.`;
}

/** What a cluster's streams say about it, in words. */
export function clusterState(options: {
  name: string;
  title: string;
  streams: KindStream[];
  silence?: Silence;
  importers: DataImporterObject[];
  second: Pick<SecondGeneration, 'isRead' | 'isBesideFirst' | 'isPending'>;
  tooMany: NonNullable<ClusterState['tooMany']>;
  clockSkewSeconds?: number;
}): ClusterState {
  const { name, title, streams, silence, importers, tooMany } = options;
  const { clockSkewSeconds, second } = options;
  const states = streams.map(stream => stream.state());
  const away = awayOf(streams);
  const unread = unreadReason(streams);
  const started = states.some(state => state.synced || state.failure);
  const stale = [
    ...away.map(stream => stream.state().staleSince),
    silence?.since,
  ].filter(time => time !== undefined);
  const everest = streams.filter(stream => stream.kind.everest);
  const installed =
    everest.some(stream => stream.state().synced) &&
    !everest.some(stream => stream.state().absent);
  const version = everestVersion(importers);
  return {
    name,
    title,
    reachable: started && away.length === 0 && !silence,
    synced: everest.every(stream => stream.state().synced) && !second.isPending,
    ...(stale.length && { staleSince: toTimestamp(Math.min(...stale)) }),
    ...(unread && { reason: unread }),
    ...(silence && { reason: silence.reason }),
    ...(away.length && { reason: failureSentence(away[0]) }),
    ...(!started && { reason: 'The cluster has not answered yet.' }),
    everest: {
      installed,
      ...(version && { version }),
      ...(installed && {
        generation: second.isRead ? ('v2' as const) : ('v1' as const),
      }),
      ...(second.isBesideFirst && { besides: 'v2' as const }),
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
