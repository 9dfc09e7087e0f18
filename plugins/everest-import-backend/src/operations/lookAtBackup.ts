import { BackupProbe } from '../backups/BackupProbe';
import { ProbeError } from '../backups/ProbeError';
import type { Caller } from '../permissions';
import type { ParsedImportRequest } from '../request/ParsedImportRequest';
import { findPlace } from '../sources/findPlace';
import { pathCauses } from '../sources/prefixRule';
import { toLocation } from '../sources/toLocation';
import { CreateImportDeps } from './CreateImportDeps';

function skipped(reason: string): BackupProbe {
  return { seen: 'skipped', reason };
}

/** Looks at a request's path with the keys that the request, or its source, has for it; what fails is part of the answer. */
export async function lookAtBackup(
  request: ParsedImportRequest,
  caller: Caller & { userEntityRef: string },
  options: { deps: CreateImportDeps; signal: AbortSignal },
): Promise<BackupProbe> {
  const { deps, signal } = options;
  const { source, s3Credentials } = request;
  const { value: place } = findPlace(source, deps.rules);
  if (!place || !deps.looking) {
    return skipped('The backup source is not one to look at.');
  }
  if (place.unseen) {
    return skipped(place.unseen);
  }
  // What lies outside is not told, whatever else is wrong with the request
  if (pathCauses('source.path', source.path, place).length > 0) {
    return skipped('The path is not within the backup source.');
  }
  const keys =
    s3Credentials && 'accessKeyId' in s3Credentials ? s3Credentials : undefined;
  const location = toLocation(place, keys);
  if (!location) {
    return skipped(
      'The portal has no keys to look with: those of a Secret are never read.',
    );
  }
  const { browser, failures } = deps.looking;
  try {
    return await failures.run(caller.userEntityRef, { location, signal }, () =>
      browser.look(location, { path: source.path, signal }),
    );
  } catch (error) {
    if (error instanceof ProbeError) {
      return { seen: 'failure', failure: error.failure };
    }
    throw error;
  }
}
