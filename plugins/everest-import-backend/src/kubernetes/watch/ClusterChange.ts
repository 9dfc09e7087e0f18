import { KubernetesObject } from '../../everest/objects';
import { KindName } from './kinds';

/** What has changed in the copy of a kind's objects. */
export type StreamChange =
  /** The object as it is now, or as it was last. */
  | { type: 'seen' | 'deleted'; object: KubernetesObject }
  /** A complete list has replaced all that was held. */
  | { type: 'listed' }
  /** Out of date, fresh again, refused, too many: no object has changed. */
  | { type: 'state' };

export type ClusterChange = {
  cluster: string;
  kind: KindName;
  /** The one that the stream watches; undefined: the whole cluster. */
  namespace?: string;
} & StreamChange;

/** What is known of one kind in one namespace. */
export interface KindReading {
  /** Everything has been read at least once, and is kept. */
  complete: boolean;
  /** There are more than are kept, since then, and as a sentence: nothing is known of those that are not held. */
  tooMany?: { since: number; reason: string };
  /**
   * When the last complete list began, milliseconds by this process's clock: what is not held and was there before then
   * is gone. Undefined where that is not known any more.
   */
  listedAt?: number;
  /** Since when what is held may be out of date: the cluster away or refusing, or the kind said to be absent. */
  staleSince?: number;
  /** Why it is out of date, as a sentence. */
  staleReason?: string;
}
