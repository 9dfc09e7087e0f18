import { ClusterConfig } from '../../config/ClusterConfig';
import { KubernetesConnection } from '../connection/KubernetesConnection';
import { ClusterChange } from './ClusterChange';
import { KindName, KINDS, WatchedKind } from './kinds';
import { KindStream } from './KindStream';
import { KindStreamOptions } from './KindStreamOptions';

/** When streams ask, and when they ask again. */
export type StreamPace = Pick<
  KindStreamOptions,
  'clock' | 'random' | 'backOff' | 'absentRetryMs'
>;

export function limitOf({ limits }: ClusterConfig, kind: KindName): number {
  return limits?.[kind] ?? KINDS[kind].most;
}

export interface StreamsOptions extends StreamPace {
  config: ClusterConfig;
  connection: KubernetesConnection;
  confirm: () => Promise<void>;
  onChange: (change: ClusterChange) => void;
}

/**
 * The streams of one kind: one for the whole cluster, or one for each namespace that config lists.
 *
 * @param kind - what is watched under that name
 */
export function createStreams(
  name: KindName,
  options: StreamsOptions,
  kind: WatchedKind = KINDS[name],
): KindStream[] {
  const { config, connection, confirm, onChange } = options;
  const { clock, random, backOff, absentRetryMs } = options;
  const limit = config.limits?.[name] ?? kind.most;
  const streams: KindStream[] = [];
  const namespaces =
    config.scope === 'namespaces' && kind.namespaced
      ? config.namespaces.map(namespace => namespace.name)
      : [undefined];
  for (const namespace of namespaces) {
    const stream: KindStream = new KindStream({
      ...{ connection, kind, namespace },
      // Streams that are read at the same time may hold more than the limit together
      most: () =>
        Math.max(
          0,
          streams
            .filter(other => other !== stream)
            .reduce((room, other) => room - other.size(), limit),
        ),
      ...{ clock, random, backOff, absentRetryMs, confirm },
      onChange: change =>
        onChange({ ...change, cluster: config.name, kind: name, namespace }),
    });
    streams.push(stream);
  }
  return streams;
}
