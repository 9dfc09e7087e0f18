import { KubernetesConnection } from '../../kubernetes/connection/KubernetesConnection';
import { saysAbsent } from '../../kubernetes/connection/saysAbsent';
import { failureOf } from '../../kubernetes/watch/StreamFailure';
import { KubernetesObject } from '../../everest/objects';
import { LackedRight } from '../../kubernetes/rights/neededRights';
import { controllerOf, OwnerReference } from './evidenceKinds';

/** Kinds by which engines' Pods hang on their databases, with the plural that a right names. */
const CLIMBED: Record<string, { group: string[]; plural: string }> = {
  StatefulSet: { group: ['apps'], plural: 'statefulsets' },
  PerconaXtraDBCluster: {
    group: ['pxc.percona.com'],
    plural: 'perconaxtradbclusters',
  },
  PerconaServerMongoDB: {
    group: ['psmdb.percona.com'],
    plural: 'perconaservermongodbs',
  },
  PostgresCluster: {
    group: ['postgres-operator.crunchydata.com', 'upstream.pgv2.percona.com'],
    plural: 'postgresclusters',
  },
  PerconaPGCluster: {
    group: ['pgv2.percona.com'],
    plural: 'perconapgclusters',
  },
};

/** Who owns an object whose owners were read: an owner's UID never changes hands. */
type Known = { owners: OwnerReference[] } | { refused: LackedRight } | 'gone';

const MOST_HOPS = 5;

/**
 * Climbs from a Pod of an engine to its database, by the UID of each owner: labels and names can be anybody's.
 *
 * One read a controller, whatever it owns; what is refused is asked for again after a while.
 */
export class Owners {
  readonly #connection: KubernetesConnection;
  readonly #known = new Map<string, Known>();

  constructor(connection: KubernetesConnection) {
    this.#connection = connection;
  }

  /** Asks anew for what was refused. */
  forgetRefusals() {
    for (const [uid, known] of this.#known) {
      if (typeof known === 'object' && 'refused' in known) {
        this.#known.delete(uid);
      }
    }
  }

  /**
   * Whether all that is known says so.
   *
   * @returns whether it hangs on that owner, or the right without which that can't be said; undefined: not yet known
   */
  hangsOn(
    object: KubernetesObject,
    ownerUid: string,
  ): boolean | LackedRight | undefined {
    let owner = controllerOf(object);
    for (let hop = 0; owner && hop < MOST_HOPS; hop += 1) {
      const known = this.#known.get(owner.uid);
      if (!known) {
        return isClimbed(owner) ? undefined : false;
      }
      if (known === 'gone') {
        return false;
      }
      if ('refused' in known) {
        return known.refused;
      }
      if (known.owners.some(({ uid }) => uid === ownerUid)) {
        return true;
      }
      owner = known.owners.find(({ controller }) => controller);
    }
    return false;
  }

  /** Whether an owner of it was not read yet. */
  isDue(object: KubernetesObject): boolean {
    return this.#nextOf(object) !== undefined;
  }

  /**
   * Reads the next owner of an object that is not known yet.
   *
   * @throws ClusterAwayError
   * @throws StreamFailure when the API server fails, for now
   */
  async readNext(object: KubernetesObject): Promise<void> {
    const next = this.#nextOf(object);
    if (next) {
      const { namespace = '' } = object.metadata;
      this.#known.set(next.uid, await this.#read(next, namespace));
    }
  }

  #nextOf(object: KubernetesObject): OwnerReference | undefined {
    let owner = controllerOf(object);
    for (let hop = 0; owner && hop < MOST_HOPS; hop += 1) {
      const known = this.#known.get(owner.uid);
      if (!known) {
        return isClimbed(owner) ? owner : undefined;
      }
      owner =
        typeof known === 'object' && 'owners' in known
          ? known.owners.find(({ controller }) => controller)
          : undefined;
    }
    return undefined;
  }

  async #read(owner: OwnerReference, namespace: string): Promise<Known> {
    const { group, plural } = placeOf(owner) ?? { group: '', plural: '' };
    const [within, name] = [namespace, owner.name].map(encodeURIComponent);
    const reply = await this.#connection.request<KubernetesObject>({
      method: 'GET',
      path: `/apis/${owner.apiVersion}/namespaces/${within}/${plural}/${name}`,
    });
    const { status, body, retryAfterMs } = reply;
    if (status === 401 || status === 403) {
      return { refused: { verb: 'get', group, plural, namespace } };
    }
    if (saysAbsent(reply, { name: owner.name, plural, group })) {
      return 'gone';
    }
    if (status !== 200) {
      throw failureOf(status, body, retryAfterMs);
    }
    // Another one may have its name by now
    return body.metadata.uid === owner.uid
      ? { owners: body.metadata.ownerReferences ?? [] }
      : 'gone';
  }
}

/** Undefined for one that no engine's operator makes. */
function placeOf({ kind, apiVersion = '' }: OwnerReference) {
  if (!Object.hasOwn(CLIMBED, kind)) {
    return undefined;
  }
  const [group] = apiVersion.split('/');
  const climbed = CLIMBED[kind];
  return climbed.group.includes(group) &&
    /^[a-z0-9.-]+\/v[a-z0-9]+$/.test(apiVersion)
    ? { group, plural: climbed.plural }
    : undefined;
}

/** Whether it is of a kind by which engines hang on their databases. */
export function isClimbed(owner: OwnerReference): boolean {
  return placeOf(owner) !== undefined;
}

/** Rights that climbing needs. */
export const CLIMBING_RIGHTS = Object.values(CLIMBED).flatMap(
  ({ group, plural }) => group.map(one => ({ group: one, plural })),
);
