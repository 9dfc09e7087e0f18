/**
 * Database imports into Everest: importers, imports and their status in the portal.
 *
 * @packageDocumentation
 */
export {
  EntityEverestImportCard,
  EntityEverestImportContent,
  EverestImportPage,
  EverestTemplateOutputs,
  HomePageEverestMyImports,
  everestImportPlugin,
} from './plugin';
export * from './api';
export { isEverestImportAvailable } from './isEverestImportAvailable';
export { everestImportTranslationRef } from './translation';
export { everestImportCausesTranslationRef } from './causeTranslation';
export { everestImportChecksTranslationRef } from './checkTranslation';
export {
  EverestBackupPickerFieldExtension,
  EverestCredentialsPickerFieldExtension,
  EverestImporterPickerFieldExtension,
  EverestPreflightFieldExtension,
  EverestTargetPickerFieldExtension,
} from './fields/extensions';
