/**
 * The Everest import backend plugin, its template actions and its catalog entities.
 *
 * @packageDocumentation
 */
export { everestImportFeatures as default } from './featureLoader';
export { everestImportPlugin } from './plugin';
export {
  createImportConditionalDecision,
  createImporterConditionalDecision,
  createSourceConditionalDecision,
  createTargetConditionalDecision,
  importConditions,
  importerConditions,
  sourceConditions,
  targetConditions,
} from './permissions';
