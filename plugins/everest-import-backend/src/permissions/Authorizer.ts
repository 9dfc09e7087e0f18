import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  historyErasePermission,
  Import,
  importAssignPermission,
  importCheckAgainPermission,
  importDeletePermission,
  importerReadPermission,
  importReadPermission,
  logReadPermission,
  preflightAcknowledgePermission,
  setupReadPermission,
  sourceUsePermission,
  targetUsePermission,
} from '@everest-import/backstage-plugin-everest-import-common';
import { PermissionImporter } from '@everest-import/backstage-plugin-everest-import-node';
import type { SourceSubject } from '../sources/SourceSubject';
import { authorizeCreate, CreateSubject } from './authorizeCreate';
import { Caller } from './Caller';
import { ClusterHoldings, leavesAnything } from './clusterVisibility';
import { ALL_IMPORTS, ImportVisibility } from './ImportVisibility';
import { isListed } from './isListed';
import { PolicyDecisions } from './PolicyDecisions';
import { mayUseSource } from './sourceUse';
import { toPermissionTarget } from './Tenancy';
import { AuthorizerOptions } from './AuthorizerOptions';

/** The one door: what policy allows, bounded by what config gives. */
export interface Authorizer {
  /** Which clusters' state the caller may know. */
  clusters(caller: Caller): Promise<(cluster: ClusterHoldings) => boolean>;
  /** Whether the caller may know what the portal itself lacks in the clusters they see. */
  mayReadSetup(caller: Caller): Promise<boolean>;
  importers(caller: Caller): Promise<(item: PermissionImporter) => boolean>;
  targets(
    caller: Caller,
  ): Promise<(cluster: string, namespace: string) => boolean>;
  sources(caller: Caller): Promise<(item: SourceSubject) => boolean>;
  imports(caller: Caller): Promise<ImportVisibility>;
  /** Of which imports the caller may read the log, where they may read the import. */
  logs(caller: Caller): Promise<(item: Import) => boolean>;
  /** Of which imports the caller may delete the database, where they may read the import. */
  deletions(caller: Caller): Promise<(item: Import) => boolean>;
  /** Of which imports the caller may have Everest look again, where they may read the import. */
  checks(caller: Caller): Promise<(item: Import) => boolean>;
  /** Whether the caller may name an owner, an entity or a system that is not their own: config lists them, and policy grants it. */
  mayAssign(
    caller: Caller,
    target: { cluster: string; namespace: string },
  ): Promise<boolean>;
  /** Whether the caller may go on in spite of an advice against an import. */
  mayAcknowledge(
    caller: Caller,
    target: { cluster: string; namespace: string },
  ): Promise<boolean>;
  /** Whether the caller may take people out of the history: a user whom config lists, and policy grants it. */
  mayErase(caller: Caller): Promise<boolean>;
  /** Throws `NotAllowedError` with `causes` when the caller may not start this import. */
  create(caller: Caller, subject: CreateSubject): Promise<void>;
}

export function createAuthorizer(options: AuthorizerOptions): Authorizer {
  const { permissions, tenancy, judges, assigners, erasers } = options;
  const policy = new PolicyDecisions(permissions);

  const seesCluster = (caller: Caller, cluster: string) =>
    caller.isService || tenancy.admitsToCluster(cluster, caller.ownershipRefs);

  async function isAllowed(
    caller: Caller,
    permission: BasicPermission,
  ): Promise<boolean> {
    const [decision] = await permissions.authorize([{ permission }], caller);
    return decision.result === AuthorizeResult.ALLOW;
  }

  return {
    async clusters(caller) {
      const [imports, importers, targets] = await policy.of(caller, [
        importReadPermission,
        importerReadPermission,
        targetUsePermission,
      ]);
      const decisions = { imports, importers, targets };
      return cluster =>
        seesCluster(caller, cluster.name) &&
        leavesAnything(caller, cluster, decisions, options);
    },

    mayReadSetup: caller => isAllowed(caller, setupReadPermission),

    async importers(caller) {
      const [decision] = await policy.of(caller, [importerReadPermission]);
      return item =>
        seesCluster(caller, item.cluster) && judges.importer(decision, item);
    },

    async targets(caller) {
      const [decision] = await policy.of(caller, [targetUsePermission]);
      return (cluster, namespace) =>
        (caller.isService ||
          tenancy.admits(cluster, namespace, caller.ownershipRefs)) &&
        judges.target(
          decision,
          toPermissionTarget(tenancy, cluster, namespace),
        );
    },

    async sources(caller) {
      const [decision] = await policy.of(caller, [sourceUsePermission]);
      return item => mayUseSource(caller, item, decision, judges);
    },

    async imports(caller) {
      const [decision] = await policy.of(caller, [importReadPermission]);
      // Not by owner: who owns an import may be no more than a default, or an annotation in the cluster
      const isTheirs = ({ cluster, namespace }: Import) =>
        tenancy.admits(cluster, namespace, caller.ownershipRefs);
      const allowed = judges.importCriteria(decision);
      return {
        criteria: {
          allOf: [
            caller.isService
              ? ALL_IMPORTS
              : tenancy.criteria(caller.ownershipRefs),
            allowed ?? ALL_IMPORTS,
          ],
        },
        exact: allowed !== undefined,
        mayRead: item =>
          (caller.isService || isTheirs(item)) && judges.import(decision, item),
      };
    },

    async logs(caller) {
      const [decision] = await policy.of(caller, [logReadPermission]);
      return item => judges.import(decision, item);
    },

    async deletions(caller) {
      const [decision] = await policy.of(caller, [importDeletePermission]);
      return item => judges.import(decision, item);
    },

    async checks(caller) {
      const [decision] = await policy.of(caller, [importCheckAgainPermission]);
      return item => judges.import(decision, item);
    },

    async mayAcknowledge(caller, { cluster, namespace }) {
      const [decision] = await policy.of(caller, [
        preflightAcknowledgePermission,
      ]);
      return judges.target(
        decision,
        toPermissionTarget(tenancy, cluster, namespace),
      );
    },

    async mayAssign(caller, { cluster, namespace }) {
      if (!isListed(assigners, caller.ownershipRefs)) {
        return false;
      }
      const [decision] = await policy.of(caller, [importAssignPermission]);
      return judges.target(
        decision,
        toPermissionTarget(tenancy, cluster, namespace),
      );
    },

    async mayErase(caller) {
      if (caller.isService || !isListed(erasers, caller.ownershipRefs)) {
        return false;
      }
      return isAllowed(caller, historyErasePermission);
    },

    create: (caller, subject) => authorizeCreate(caller, subject, options),
  };
}
