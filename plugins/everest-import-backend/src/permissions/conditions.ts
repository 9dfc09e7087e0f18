import { createConditionExports } from '@backstage/plugin-permission-node';
import {
  importerResourceRef,
  importerRules,
  importResourceRef,
  importRules,
  sourceResourceRef,
  sourceRules,
  targetResourceRef,
  targetRules,
} from '@everest-import/backstage-plugin-everest-import-node';

const target = createConditionExports({
  resourceRef: targetResourceRef,
  rules: targetRules,
});
const source = createConditionExports({
  resourceRef: sourceResourceRef,
  rules: sourceRules,
});
const importer = createConditionExports({
  resourceRef: importerResourceRef,
  rules: importerRules,
});
const importExports = createConditionExports({
  resourceRef: importResourceRef,
  rules: importRules,
});

/** Conditions on targets, for a permission policy. @public */
export const targetConditions = target.conditions;
/** Conditions on backup sources, for a permission policy. @public */
export const sourceConditions = source.conditions;
/** Conditions on importers, for a permission policy. @public */
export const importerConditions = importer.conditions;
/** Conditions on imports, for a permission policy. @public */
export const importConditions = importExports.conditions;

/** A conditional decision about targets. @public */
export const createTargetConditionalDecision = target.createConditionalDecision;
/** A conditional decision about backup sources. @public */
export const createSourceConditionalDecision = source.createConditionalDecision;
/** A conditional decision about importers. @public */
export const createImporterConditionalDecision =
  importer.createConditionalDecision;
/** A conditional decision about imports. @public */
export const createImportConditionalDecision =
  importExports.createConditionalDecision;
