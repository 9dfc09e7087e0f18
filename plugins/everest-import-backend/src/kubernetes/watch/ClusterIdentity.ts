import { KubernetesConnection } from '../connection/KubernetesConnection';
import { Clock } from '../../time/Clock';
import { StreamChange } from './ClusterChange';
import { KindName } from './kinds';
import { KindStream } from './KindStream';
import { WhoAnswers } from './WhoAnswers';

/** A server that starts may say for a moment only that it can't tell. */
const UNKNOWABLE_AFTER_MS = 30_000;

export interface ClusterIdentityOptions {
  connection: KubernetesConnection;
  clock: Clock;
  apartMs: number;
  retryMs: number;
  namespaces: () => KindStream;
  /** Called when another cluster answers: what is held is not of it, but for the stream that has told so itself. */
  onOther: (told?: KindStream) => void;
  signal: AbortSignal;
}

/**
 * Which cluster it is that answers, by the UID of `kube-system`: as it says when asked, and before it has said anything as
 * the copy of its namespaces has it.
 */
export class ClusterIdentity {
  readonly #options: ClusterIdentityOptions;
  readonly #asked: WhoAnswers;
  #uid?: string;
  /** As the list said it last. */
  #listed?: string;
  #since: number;

  constructor(options: ClusterIdentityOptions) {
    this.#options = options;
    this.#asked = new WhoAnswers({
      ...options,
      onUid: uid => this.#hear(uid),
    });
    this.#since = options.clock();
  }

  /** Undefined while it is not known. */
  get uid(): string | undefined {
    return this.#uid;
  }

  /** Since when it is known, or not, in milliseconds since 1970. */
  get since(): number {
    return this.#since;
  }

  /** Since when nobody says that it is this cluster still, in milliseconds since 1970; undefined while somebody does. */
  get unsaidSince(): number | undefined {
    return this.#asked.unsaidSince;
  }

  /** Whether there is no use in waiting for it: whoever answers does not tell, be it that another one has told before. */
  isUnknowable(): boolean {
    if (this.#uid !== undefined) {
      return ['refused', 'nothing'].includes(this.#asked.said ?? '');
    }
    const { synced, failure } = this.#options.namespaces().state();
    const { said, unsaidSince } = this.#asked;
    const { clock } = this.#options;
    return (
      synced ||
      (failure !== undefined && (said === 'refused' || said === 'nothing')) ||
      (unsaidSince !== undefined &&
        clock() - unsaidSince >= UNKNOWABLE_AFTER_MS)
    );
  }

  /** Asks again of itself where it was asked for and not told. */
  run() {
    return this.#asked.run();
  }

  /** Resolves once who answers now was asked for, whatever came of it; one question for all who ask at the same time. */
  async confirm(): Promise<void> {
    await this.#asked.ask();
  }

  /** The cluster that answers now; undefined where nobody says. */
  async answers(): Promise<string | undefined> {
    await this.#asked.ask();
    const { said, uid } = this.#asked;
    return said === 'uid' ? uid : undefined;
  }

  /** What has changed in the copies of the cluster's objects. */
  take({ kind, type }: StreamChange & { kind: KindName }) {
    if (kind !== 'namespaces' || type === 'state') {
      return;
    }
    const namespaces = this.#options.namespaces();
    const uid = namespaces.find('', 'kube-system')?.metadata.uid;
    if (uid === undefined || uid === this.#listed) {
      return;
    }
    this.#listed = uid;
    if (this.#asked.uid === undefined) {
      this.#hear(uid, namespaces);
    } else if (this.#asked.uid !== uid) {
      this.confirm();
    }
  }

  #hear(uid: string, told?: KindStream) {
    const before = this.#uid;
    if (uid !== before) {
      this.#uid = uid;
      this.#since = this.#options.clock();
    }
    if (before !== undefined && before !== uid) {
      this.#options.onOther(told);
    }
  }
}
