import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import {
  cleanUpGrant,
  secretUsersGrant,
} from '../kubernetes/rights/missingRights';

/** What each of these lacks. */
const GRANTS = new Map([
  ['delete-forbidden', cleanUpGrant],
  ['backups-unread', cleanUpGrant],
  ['s3-secret-unread', secretUsersGrant],
]);

/** With the line that grants it, for who may know what the portal lacks. */
export async function withCleanUpGrants(
  refusals: RefusalCause[],
  namespace: string,
  mayReadSetup: () => Promise<boolean>,
): Promise<RefusalCause[]> {
  if (!refusals.some(({ code }) => GRANTS.has(code))) {
    return refusals;
  }
  const mayKnow = await mayReadSetup();
  return refusals.map(cause => {
    const grant = GRANTS.get(cause.code);
    return grant
      ? {
          ...cause,
          remedy: mayKnow
            ? grant(namespace)
            : 'Ask those who run the portal for the right.',
        }
      : cause;
  });
}
