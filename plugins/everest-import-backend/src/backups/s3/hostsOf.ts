import { BackupLocation } from '../BackupLocation';

/**
 * The hosts that a client of a location may connect to: the endpoint's, and without path style the bucket's before it.
 * For some names the SDK makes up others, of AWS Outposts for one.
 */
export function hostsOf(
  location: Pick<BackupLocation, 'endpoint' | 'bucket' | 'forcePathStyle'>,
): string[] {
  const { hostname } = new URL(location.endpoint);
  return location.forcePathStyle
    ? [hostname]
    : [hostname, `${location.bucket}.${hostname}`];
}
