/**
 * Types, permissions and pure rules shared by the Everest import plugins.
 *
 * @packageDocumentation
 */
export * from './addressRange';
export * from './annotations';
export * from './backup';
export * from './cause';
export * from './checkAgain';
export * from './cleanUp';
export * from './clusterState';
export * from './engine';
export * from './entityNames';
export * from './events';
export * from './import';
export * from './importLog';
export * from './importReport';
export * from './importRequest';
export * from './importer';
export * from './manifests';
export * from './permissions';
export * from './phase';
export * from './preflight';
export * from './readAllImporters';
export * from './releaseLine';
export * from './replies';
export * from './target';
export * from './timeline';
