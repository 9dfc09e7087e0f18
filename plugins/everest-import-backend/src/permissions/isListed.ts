import { EVERYBODY } from '../config/owners';

/** Whether config means somebody: by a ref that they own things through, or as everybody who is signed in. */
export function isListed(listed: string[], ownershipRefs: string[]): boolean {
  return (
    listed.includes(EVERYBODY) ||
    listed.some(ref => ownershipRefs.includes(ref))
  );
}
