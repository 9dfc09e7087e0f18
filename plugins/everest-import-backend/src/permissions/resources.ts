import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import { PolicyDecision } from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import {
  historyErasePermission,
  Import,
  importAssignPermission,
  importCreatePermission,
  importCheckAgainPermission,
  importDeletePermission,
  importerReadPermission,
  importerUsePermission,
  importReadPermission,
  logReadPermission,
  preflightAcknowledgePermission,
  setupReadPermission,
  sourceUsePermission,
  targetUsePermission,
} from '@everest-import/backstage-plugin-everest-import-common';
import {
  importerResourceRef,
  importerRules,
  importResourceRef,
  importRules,
  PermissionImporter,
  PermissionSource,
  PermissionTarget,
  sourceResourceRef,
  sourceRules,
  targetResourceRef,
  targetRules,
} from '@everest-import/backstage-plugin-everest-import-node';
import { ImportCriteria, toCriteria } from './ImportVisibility';

/** Judges one object by a policy's decision, conditional ones too. */
export interface ResourceJudges {
  target(decision: PolicyDecision, target: PermissionTarget): boolean;
  source(decision: PolicyDecision, source: PermissionSource): boolean;
  importer(decision: PolicyDecision, importer: PermissionImporter): boolean;
  import(decision: PolicyDecision, item: Import): boolean;
  /** The same judgement as a condition for the database; undefined where it can't be one. */
  importCriteria(decision: PolicyDecision): ImportCriteria | undefined;
}

/** Tells Backstage which permissions and rules there are. */
export function registerResources(
  registry: PermissionsRegistryService,
): ResourceJudges {
  registry.addPermissions([setupReadPermission, historyErasePermission]);
  registry.addResourceType({
    resourceRef: targetResourceRef,
    permissions: [
      targetUsePermission,
      importCreatePermission,
      importAssignPermission,
      preflightAcknowledgePermission,
    ],
    rules: Object.values(targetRules),
  });
  registry.addResourceType({
    resourceRef: sourceResourceRef,
    permissions: [sourceUsePermission],
    rules: Object.values(sourceRules),
  });
  registry.addResourceType({
    resourceRef: importerResourceRef,
    permissions: [importerReadPermission, importerUsePermission],
    rules: Object.values(importerRules),
  });
  registry.addResourceType({
    resourceRef: importResourceRef,
    permissions: [
      importReadPermission,
      importCheckAgainPermission,
      importDeletePermission,
      logReadPermission,
    ],
    rules: Object.values(importRules),
  });
  const transform = createConditionTransformer(
    registry.getPermissionRuleset(importResourceRef),
  );
  return {
    importCriteria: decision => toCriteria(decision, transform),
    target: createConditionAuthorizer(
      registry.getPermissionRuleset(targetResourceRef),
    ),
    source: createConditionAuthorizer(
      registry.getPermissionRuleset(sourceResourceRef),
    ),
    importer: createConditionAuthorizer(
      registry.getPermissionRuleset(importerResourceRef),
    ),
    import: createConditionAuthorizer(
      registry.getPermissionRuleset(importResourceRef),
    ),
  };
}
