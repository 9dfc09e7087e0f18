export * from './startSandbox';
export { startEverest } from './everest/startEverest';
export * from './s3/keys';
export { seed } from './seed';
export { SANDBOX_CRDS } from './crds';
