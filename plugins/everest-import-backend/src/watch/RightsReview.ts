import { KubernetesConnection } from '../clusters/KubernetesConnection';
import { Clock } from '../time/Clock';
import { sleep } from '../time/sleep';
import { NeededRight } from './neededRights';

const ACCESS = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews';
const SELF = '/apis/authentication.k8s.io/v1/selfsubjectreviews';

/** A right that the portal lacks; without a namespace in the whole cluster. */
export interface LackedRight {
  verb: string;
  group: string;
  plural: string;
  namespace?: string;
}

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
  #lacked?: LackedRight[];
  #username?: string;
  #reviewedAt?: number;

  constructor(options: RightsReviewOptions) {
    this.#options = options;
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
      if (this.#isDue()) {
        try {
          await this.#review(signal);
        } catch {
          // The streams report that the cluster is away.
        }
      }
      await sleep(this.#options.lookMs, signal);
    }
  }

  #isDue(): boolean {
    const { clock, reviewMs, isRefused } = this.#options;
    return (
      this.#reviewedAt === undefined ||
      clock() - this.#reviewedAt >= reviewMs ||
      Boolean(this.#lacked?.length) ||
      isRefused()
    );
  }

  async #review(signal: AbortSignal) {
    const { needed, clock } = this.#options;
    const lacked: LackedRight[] = [];
    for (const right of needed) {
      const missing = await this.#lackedOf(right, signal);
      if (!missing) {
        this.#reviewedAt = clock();
        return;
      }
      lacked.push(...missing);
    }
    if (lacked.length > 0) {
      this.#username = (await this.#readUsername(signal)) ?? this.#username;
    }
    this.#lacked = lacked;
    this.#reviewedAt = clock();
  }

  /** First the whole cluster, which is one question, then each namespace. */
  async #lackedOf(
    { namespaces, ...right }: NeededRight,
    signal: AbortSignal,
  ): Promise<LackedRight[] | undefined> {
    const everywhere = await this.#isAllowed(right, signal);
    if (everywhere !== false || namespaces.length === 0) {
      return everywhere === false ? [right] : everywhere && [];
    }
    const lacked: LackedRight[] = [];
    for (const namespace of namespaces) {
      if ((await this.#isAllowed({ ...right, namespace }, signal)) === false) {
        lacked.push({ ...right, namespace });
      }
    }
    return lacked;
  }

  async #isAllowed(
    { verb, group, plural, namespace }: LackedRight,
    signal: AbortSignal,
  ): Promise<boolean | undefined> {
    const { status, body } = await this.#options.connection.request<{
      status?: { allowed?: boolean };
    }>({
      method: 'POST',
      path: ACCESS,
      body: {
        apiVersion: 'authorization.k8s.io/v1',
        kind: 'SelfSubjectAccessReview',
        spec: {
          resourceAttributes: { verb, group, resource: plural, namespace },
        },
      },
      signal,
    });
    return status === 201 ? body.status?.allowed : undefined;
  }

  /** Known to Kubernetes 1.28 and newer. */
  async #readUsername(signal: AbortSignal): Promise<string | undefined> {
    const { status, body } = await this.#options.connection.request<{
      status?: { userInfo?: { username?: string } };
    }>({
      method: 'POST',
      path: SELF,
      body: {
        apiVersion: 'authentication.k8s.io/v1',
        kind: 'SelfSubjectReview',
      },
      signal,
    });
    return status === 201 ? body.status?.userInfo?.username : undefined;
  }
}
