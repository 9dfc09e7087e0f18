import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { Caller } from './Caller';

interface Gathered {
  /** By name: who asks for one twice gets one answer. */
  asked: Map<string, ResourcePermission>;
  decisions: Promise<Map<string, PolicyDecision>>;
}

/**
 * What policy says to a caller. All that one request needs at the same time is one question: each is a call to the
 * permission plugin, which costs more than finding the imports of a page. Nothing is kept for later.
 */
export class PolicyDecisions {
  readonly #permissions: PermissionsService;
  readonly #gathered = new WeakMap<Caller, Gathered>();

  constructor(permissions: PermissionsService) {
    this.#permissions = permissions;
  }

  /** In the order of what is asked. */
  async of(
    caller: Caller,
    permissions: ResourcePermission[],
  ): Promise<PolicyDecision[]> {
    const { asked, decisions } =
      this.#gathered.get(caller) ?? this.#gather(caller);
    permissions.forEach(permission => asked.set(permission.name, permission));
    const decided = await decisions;
    return permissions.map(({ name }) => decided.get(name)!);
  }

  #gather(caller: Caller): Gathered {
    const asked: Gathered['asked'] = new Map();
    const gathered = { asked, decisions: this.#decide(caller, asked) };
    this.#gathered.set(caller, gathered);
    return gathered;
  }

  async #decide(caller: Caller, asked: Gathered['asked']) {
    // Whoever asks in the same turn of the event loop has asked after this
    await Promise.resolve();
    this.#gathered.delete(caller);
    const permissions = [...asked.values()];
    const decisions = await this.#permissions.authorizeConditional(
      permissions.map(permission => ({ permission })),
      { credentials: caller.credentials },
    );
    return new Map(
      permissions.map(({ name }, index) => [name, decisions[index]]),
    );
  }
}
