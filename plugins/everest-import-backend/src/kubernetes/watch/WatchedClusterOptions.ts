import { ClusterConfig } from '../../config/ClusterConfig';
import { KubernetesConnection } from '../connection/KubernetesConnection';
import { OptionalRight } from '../rights/neededRights';
import { ClusterChange } from './ClusterChange';
import { StreamPace } from './createStreams';
import { HeartbeatPace } from './Heartbeat';

export type StreamDefaults = StreamPace & {
  heartbeat: HeartbeatPace;
  /** Between two questions for which cluster answers, at least. */
  identityApartMs: number;
  /** How often to review the portal's rights while none is lacking. */
  reviewMs: number;
  /** Rights without which less is shown. */
  optionalRights?: (config: ClusterConfig) => OptionalRight[];
};

export interface WatchedClusterOptions extends StreamDefaults {
  config: ClusterConfig;
  connection: KubernetesConnection;
  onChange: (change: ClusterChange) => void;
}
