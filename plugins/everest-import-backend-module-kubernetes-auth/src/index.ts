/**
 * Server-side logins of the Kubernetes plugin, for the Everest import plugin.
 *
 * @packageDocumentation
 */
export { everestImportModuleKubernetesAuth as default } from './module';
