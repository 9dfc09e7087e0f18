import { BackupLocation, S3Keys } from '../backups/BackupLocation';
import { Place } from './Place';

/** Where to connect for a look at a place; undefined where the portal has nothing to look with, or may not. */
export function toLocation(
  place: Place,
  /** What the person gave; taken for typed places only. */
  given: S3Keys | undefined,
): BackupLocation | undefined {
  const { source, unseen } = place;
  const keys = source ? source.browse : given && (async () => given);
  if (unseen || !keys) {
    return undefined;
  }
  const { bucket, region, endpoint, verifyTls, forcePathStyle } = place;
  const { prefixes, caFile, proxyUrl } = source ?? {};
  return {
    bucket,
    region,
    endpoint,
    verifyTls,
    forcePathStyle,
    allowPrivate: place.allowPrivate,
    prefixes,
    caFile,
    proxyUrl,
    keys,
  };
}
