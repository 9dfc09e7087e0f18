import { isObjectName } from './names';
import { DataImportJobObject } from './objects';

/**
 * The database that a job imports into; undefined where no database can have that name. Nothing checks the name in a job
 * that somebody makes by hand: it may be of any length and hold any sign.
 */
export function targetNameOf({
  spec,
}: DataImportJobObject): string | undefined {
  const { targetClusterName: name } = spec ?? {};
  return isObjectName(name) ? name : undefined;
}
