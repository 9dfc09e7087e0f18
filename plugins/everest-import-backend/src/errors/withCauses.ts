import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';

/** Puts the fields to blame on one of Backstage's own errors, where its handler finds them. */
export function withCauses<T extends Error>(
  error: T,
  causes: RefusalCause[],
): T & { causes: RefusalCause[] } {
  return Object.assign(error, { causes });
}

/** The fields that an error blames; none for most. */
export function refusalCausesOf(error: unknown): RefusalCause[] {
  const { causes } = Object(error);
  return Array.isArray(causes) ? causes : [];
}
