import {
  KubernetesConnection,
  KubernetesReply,
} from '../connection/KubernetesConnection';
import type { LackedRight } from './neededRights';

const ACCESS = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews';
const RULES = '/apis/authorization.k8s.io/v1/selfsubjectrulesreviews';
const SELF = '/apis/authentication.k8s.io/v1/selfsubjectreviews';

interface ResourceRule {
  verbs: string[];
  apiGroups?: string[];
  resources?: string[];
  resourceNames?: string[];
}

interface RulesStatus {
  /** Not every authorizer could list what it grants. */
  incomplete?: boolean;
  resourceRules?: ResourceRule[] | null;
}

/** The server does not review rights, or not now. */
export class SilentServerError extends Error {
  readonly retryAfterMs?: number;

  constructor({ status, retryAfterMs }: KubernetesReply) {
    super(`The server answers a review of rights with ${status}`);
    this.name = 'SilentServerError';
    this.retryAfterMs = retryAfterMs;
  }
}

function grants(given: string[] | undefined, word: string): boolean {
  return Boolean(given?.includes(word) || given?.includes('*'));
}

/** Asks the API server for the portal's own rights; which every account may. */
export class ReviewClient {
  readonly #connection: KubernetesConnection;

  constructor(connection: KubernetesConnection) {
    this.#connection = connection;
  }

  /** @throws SilentServerError, ClusterAwayError */
  async isAllowed(
    { verb, group, plural, namespace }: LackedRight,
    signal: AbortSignal,
  ): Promise<boolean> {
    const [resource, subresource] = plural.split('/');
    const status = await this.#review<{ allowed?: boolean }>(
      ACCESS,
      'SelfSubjectAccessReview',
      { resourceAttributes: { verb, group, resource, subresource, namespace } },
      signal,
    );
    return status?.allowed === true;
  }

  /**
   * Which of these rights are lacking in a namespace: one question for all of them. An authorizer that can't list what
   * it grants, as the webhooks of EKS and GKE, is asked for each right that the others do not grant.
   *
   * @throws SilentServerError, ClusterAwayError
   */
  async lackedIn(
    namespace: string,
    rights: LackedRight[],
    signal: AbortSignal,
  ): Promise<LackedRight[]> {
    const status = await this.#rulesIn(namespace, signal);
    const unnamed = (status?.resourceRules ?? []).filter(
      rule => !rule.resourceNames?.length,
    );
    const open = rights.filter(
      ({ verb, group, plural }) =>
        !unnamed.some(
          rule =>
            grants(rule.verbs, verb) &&
            grants(rule.apiGroups, group) &&
            grants(rule.resources, plural),
        ),
    );
    if (status && !status.incomplete) {
      return open;
    }
    const lacked: LackedRight[] = [];
    for (const right of open) {
      if (!(await this.isAllowed(right, signal))) {
        lacked.push(right);
      }
    }
    return lacked;
  }

  /** Known to Kubernetes 1.28 and newer. */
  async username(signal: AbortSignal): Promise<string | undefined> {
    const { status, body } = await this.#connection.request<{
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

  /** Undefined where the server does not list rules. */
  async #rulesIn(
    namespace: string,
    signal: AbortSignal,
  ): Promise<RulesStatus | undefined> {
    try {
      return await this.#review<RulesStatus>(
        RULES,
        'SelfSubjectRulesReview',
        { namespace },
        signal,
      );
    } catch (error) {
      if (error instanceof SilentServerError && !error.retryAfterMs) {
        return undefined;
      }
      throw error;
    }
  }

  async #review<S>(
    path: string,
    kind: string,
    spec: object,
    signal: AbortSignal,
  ): Promise<S | undefined> {
    const reply = await this.#connection.request<{ status?: S }>({
      method: 'POST',
      path,
      body: { apiVersion: 'authorization.k8s.io/v1', kind, spec },
      signal,
    });
    if (reply.status !== 201) {
      throw new SilentServerError(reply);
    }
    return reply.body.status;
  }
}
