import { DataImportJobObject } from './objects';

/** A name of Kubernetes: a subdomain by RFC 1123. */
const NAME =
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const LONGEST = 253;

/**
 * The database that a job imports into; undefined where no database can have that name. Nothing checks the name in a job
 * that somebody makes by hand: it may be of any length and hold any sign.
 */
export function targetNameOf({
  spec,
}: DataImportJobObject): string | undefined {
  const { targetClusterName: name } = spec ?? {};
  return typeof name === 'string' && name.length <= LONGEST && NAME.test(name)
    ? name
    : undefined;
}
