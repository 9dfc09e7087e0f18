export * from './startSandbox';
export * from './api/startKubernetesApi';
export * from './everest/startEverest';
export * from './s3/startS3';
export * from './s3/keys';
export * from './seed/seed';
export { SANDBOX_CRDS } from './crds';
