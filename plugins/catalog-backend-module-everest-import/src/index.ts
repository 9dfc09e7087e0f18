/**
 * Everest databases with an import, and importers, as catalog entities.
 *
 * @packageDocumentation
 */
export { catalogModuleEverestImport as default } from './module';
