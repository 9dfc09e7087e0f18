export * from './Authorizer';
export type { CreateSubject } from './authorizeCreate';
export * from './Caller';
export * from './conditions';
export * from './ImportVisibility';
export * from './resources';
export * from './Tenancy';
export { warnWithoutPolicy } from './warnWithoutPolicy';
export { sourceDenial } from './sourceUse';
