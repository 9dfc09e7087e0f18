import { KubernetesConnection } from '../connection/KubernetesConnection';
import { Clock } from '../../time/Clock';
import { sleep } from '../../time/sleep';
import { NeededRight, LackedRight } from './neededRights';
import { ReviewClient, SilentServerError } from './ReviewClient';

export interface RightsReviewOptions {
  connection: KubernetesConnection;
  needed: NeededRight[];
  clock: Clock;
  /** How often to look whether another review is due. */
  lookMs: number;
  /** How often to review what was whole the last time. */
  reviewMs: number;
  /** Whether the API server refuses something now. */
  isRefused: () => boolean;
}

/** Asks the API server which of the needed rights the portal has: again and again, soon where one is lacking. */
export class RightsReview {
  readonly #options: RightsReviewOptions;
  readonly #client: ReviewClient;
  #lacked?: LackedRight[];
  #username?: string;
  /** When all needed rights were asked for, and when some were. */
  #reviewedAt?: number;
  #lookedAt = 0;
  /** Until the next look at what is lacking: longer each time that nothing has changed. */
  #pauseMs: number;

  constructor(options: RightsReviewOptions) {
    this.#options = options;
    this.#client = new ReviewClient(options.connection);
    this.#pauseMs = options.lookMs;
  }

  /** Undefined where the server does not say. */
  lacked(): LackedRight[] | undefined {
    return this.#lacked;
  }

  /** Who the portal is to Kubernetes, such as `system:serviceaccount:backstage:everest-import`. */
  username(): string | undefined {
    return this.#username;
  }

  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      let askedMs = 0;
      if (this.#isDue()) {
        try {
          await this.#look(signal);
        } catch (error) {
          // The streams report that the cluster is away.
          askedMs = this.#putOff(error);
        }
      }
      await sleep(Math.max(this.#options.lookMs, askedMs), signal);
    }
  }

  #isDue(): boolean {
    const { clock, isRefused } = this.#options;
    return (
      this.#isWholeDue() ||
      (clock() - this.#lookedAt >= this.#pauseMs &&
        (Boolean(this.#lacked?.length) || isRefused()))
    );
  }

  #isWholeDue(): boolean {
    const { clock, reviewMs } = this.#options;
    return (
      this.#reviewedAt === undefined || clock() - this.#reviewedAt >= reviewMs
    );
  }

  async #look(signal: AbortSignal) {
    const { needed, clock, lookMs, reviewMs } = this.#options;
    const isWhole = this.#isWholeDue() || !this.#lacked?.length;
    this.#lookedAt = clock();
    const lacked = await this.#lackedOf(
      isWhole ? needed : onlyLacked(needed, this.#lacked ?? []),
      signal,
    );
    if (lacked.length > 0 && (isWhole || !this.#username)) {
      this.#username = (await this.#client.username(signal)) ?? this.#username;
    }
    const isSame = keysOf(lacked) === keysOf(this.#lacked ?? []);
    this.#pauseMs = isSame ? Math.min(reviewMs, this.#pauseMs * 2) : lookMs;
    this.#lacked = lacked;
    if (isWhole) {
      this.#reviewedAt = clock();
    }
  }

  /** For how long at least not to ask: a server that reviews no rights is left alone as one where all is well. */
  #putOff(error: unknown): number {
    if (!(error instanceof SilentServerError)) {
      return 0;
    }
    if (error.retryAfterMs === undefined) {
      this.#reviewedAt = this.#options.clock();
    }
    return error.retryAfterMs ?? 0;
  }

  /** First the whole cluster, which is one question a right; then each namespace, which is one for all rights. */
  async #lackedOf(
    needed: NeededRight[],
    signal: AbortSignal,
  ): Promise<LackedRight[]> {
    const lacked: NeededRight[] = [];
    for (const { namespaces, ...right } of needed) {
      if (!(await this.#client.isAllowed(right, signal))) {
        lacked.push({ ...right, namespaces });
      }
    }
    const known = new Map<string, LackedRight[]>();
    for (const namespace of new Set(lacked.flatMap(item => item.namespaces))) {
      const asked = lacked
        .filter(({ namespaces }) => namespaces.includes(namespace))
        .map(({ namespaces: _all, ...right }) => ({ ...right, namespace }));
      known.set(
        namespace,
        await this.#client.lackedIn(namespace, asked, signal),
      );
    }
    return lacked.flatMap(({ namespaces, ...right }) =>
      namespaces.length === 0
        ? [right]
        : namespaces.flatMap(namespace =>
            (known.get(namespace) ?? []).filter(
              ({ verb, group, plural }) =>
                verb === right.verb &&
                group === right.group &&
                plural === right.plural,
            ),
          ),
    );
  }
}

function keysOf(lacked: LackedRight[]): string {
  return JSON.stringify(
    lacked.map(right => [
      right.verb,
      right.group,
      right.plural,
      right.namespace,
    ]),
  );
}

/** The needed rights as far as they were lacking. */
function onlyLacked(
  needed: NeededRight[],
  lacked: LackedRight[],
): NeededRight[] {
  return needed.flatMap(right => {
    const same = lacked.filter(
      ({ verb, group, plural }) =>
        verb === right.verb && group === right.group && plural === right.plural,
    );
    return same.length === 0
      ? []
      : [{ ...right, namespaces: same.flatMap(item => item.namespace ?? []) }];
  });
}
