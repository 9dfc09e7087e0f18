/** How an import is looked at once all was sent; the first one by default. */
export const VERIFICATIONS = ['counts', 'checksums', 'none'] as const;

export type Verification = (typeof VERIFICATIONS)[number];
