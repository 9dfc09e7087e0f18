import { Knex } from 'knex';
import { NamespaceFullError } from './NamespaceFullError';
import { NameSharedError } from './NameSharedError';
import { hasNamesake } from './namesakes';
import { NewRequest } from './RequestHistory';
import { reservedSecrets } from './reservedSecrets';
import { SecretSharedError } from './SecretSharedError';
import { countUnended } from './unendedImports';

/** What a new row may depend on: looked at by one writer at a time, whatever the replica. */
export interface Condition {
  /** Whoever has the same one waits for the other. */
  turn: string;
  /** Throws where the row may not be written. */
  check(knex: Knex): Promise<void>;
}

/** Always in the same order, so that no two writers wait for each other. */
export function conditionsOf(request: NewRequest): Condition[] {
  const { snapshot, atMost, clusterRights, namedSecrets = [] } = request;
  const { cluster, namespace, name } = snapshot;
  const conditions: Condition[] = [];
  if (clusterRights) {
    conditions.push({
      turn: `${cluster} name ${name}`,
      async check(knex) {
        if (await hasNamesake(knex, snapshot, clusterRights)) {
          throw new NameSharedError(name);
        }
      },
    });
  }
  if (atMost !== undefined) {
    conditions.push({
      turn: `${cluster} namespace ${namespace}`,
      async check(knex) {
        if ((await countUnended(knex, snapshot)) >= atMost) {
          throw new NamespaceFullError(namespace, atMost);
        }
      },
    });
  }
  if (namedSecrets.length > 0) {
    conditions.push({
      turn: `${cluster} secrets ${namespace}`,
      async check(knex) {
        const [taken] = await reservedSecrets(knex, snapshot, namedSecrets);
        if (taken !== undefined) {
          throw new SecretSharedError(taken);
        }
      },
    });
  }
  return conditions;
}
