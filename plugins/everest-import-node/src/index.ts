/**
 * Service, extension points and permission resources of the Everest import plugin, for other backend packages.
 *
 * @packageDocumentation
 */
export * from './BackupKind';
export * from './catalogVisibility';
export * from './ClusterSupplier';
export * from './EverestImportService';
export * from './everestImportServiceRef';
export * from './permissions';
export * from './rules';
