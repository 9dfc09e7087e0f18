/** @internal */
export const SANDBOX_ACCESS_KEY_ID = 'SANDBOXACCESSKEY0001';
/** @internal */
export const SANDBOX_SECRET_ACCESS_KEY =
  'sandboxSecretAccessKey000000000000000000';
/** @internal */
export const SANDBOX_REGION = 'us-east-1';
