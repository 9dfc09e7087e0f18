/**
 * Template actions that import a database backup into Everest, and wait for it.
 *
 * @packageDocumentation
 */
export { scaffolderModuleEverestImport as default } from './module';
