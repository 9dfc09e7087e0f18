import { Failure } from '../failures';
import { Source } from '../readRequest';
import { otherServiceOf } from './answers/otherService';
import { Question } from './withRetries';

/** Told at once: what such a host answers to S3 says nothing of it. */
export function demandS3({ endpoint }: Pick<Source, 'endpoint'>): void {
  const other = otherServiceOf(endpoint);
  if (other)
    throw new Failure(
      'source-unreachable',
      `The endpoint '${endpoint}' ${other.what}. ${other.remedy}`,
    );
}

/** It will be there in hours, and nobody has to do anything for it. */
export function isBeingRestored({ what }: Question): Failure {
  return new Failure(
    'source-denied',
    `The ${what} is being restored from an archive; import it again when that has ended`,
  );
}

/** It would be put together wrong. */
export function withoutParts({ what, endpoint }: Question): Failure {
  return new Failure(
    'source-unreachable',
    `The S3 server '${endpoint}' does not send parts of ${what} as they are asked for (ranges); look for a proxy before it that changes requests or answers`,
  );
}

/** A part of it would look like all. */
export function listBreaksOff({ what, endpoint }: Question): Failure {
  return new Failure(
    'source-unreachable',
    `The S3 server '${endpoint}' says that its list of ${what} is longer, and not how it goes on; look for a proxy before it that changes answers`,
  );
}

export function tooManyFiles({ what }: Question, most: number): Failure {
  return new Failure(
    'format-unknown',
    `There are more than ${most} files in ${what}, which is more than this importer looks at; choose the folder of one dump`,
  );
}
