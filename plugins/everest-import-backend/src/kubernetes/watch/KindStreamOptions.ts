import { KubernetesConnection } from '../connection/KubernetesConnection';
import { Clock } from '../../time/Clock';
import { BackOffOptions } from './backOff';
import { StreamChange } from './ClusterChange';
import { WatchedKind } from './kinds';

export interface KindStreamOptions {
  connection: KubernetesConnection;
  kind: WatchedKind;
  /** Undefined: the whole cluster. */
  namespace?: string;
  /** How many objects may be kept now. */
  most: () => number;
  clock: Clock;
  random: () => number;
  backOff: BackOffOptions;
  /** How often to look for a kind that is not installed. */
  absentRetryMs: number;
  /** How often to ask again for a list that is refused; as after any other failure, when left out. */
  refusedRetryMs?: number;
  /** Resolves once it was asked which cluster answers; where that is another one, what is held is dropped meanwhile. */
  confirm?: () => Promise<void>;
  /** Called after every change of objects or state. */
  onChange: (change: StreamChange) => void;
}
