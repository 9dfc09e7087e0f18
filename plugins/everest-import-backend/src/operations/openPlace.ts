import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { BackupLocation } from '../backups/BackupLocation';
import { RefusedError, withCauses } from '../errors';
import { Caller, sourceDenial } from '../permissions';
import type { ParsedLook } from '../request/parseBackupsRequest';
import { findPlace } from '../sources/findPlace';
import { Place } from '../sources/Place';
import { pathCauses } from '../sources/prefixRule';
import { toSourceSubject } from '../sources/SourceSubject';
import { toLocation } from '../sources/toLocation';
import { ReadingDeps } from './ReadingDeps';

/** What deciding over a place needs. */
export type PlaceDeps = Pick<ReadingDeps, 'authorizer' | 'rules'>;

async function authorize(
  caller: Caller,
  { source }: ParsedLook,
  { authorizer, rules }: PlaceDeps,
): Promise<void> {
  const subject = toSourceSubject(source, rules);
  const mayUse = await authorizer.sources(caller);
  if (!mayUse(subject)) {
    const cause = sourceDenial(subject);
    throw withCauses(
      subject.isTyped
        ? new NotAllowedError(cause.message)
        : new NotFoundError(cause.message),
      [cause],
    );
  }
}

/** Keys are a typed source's own affair: a configured one brings its own. */
function keyCauses({ source }: Place, look: ParsedLook): RefusalCause[] {
  if (source && look.s3Credentials) {
    return [
      {
        field: 's3Credentials',
        code: 'keys-not-taken',
        message: `The backup source '${source.name}' brings its own S3 keys. Leave 's3Credentials' out.`,
      },
    ];
  }
  return source || look.s3Credentials
    ? []
    : [
        {
          field: 's3Credentials',
          code: 'missing',
          message: `The S3 keys are missing. Give both 'accessKeyId' and 'secretAccessKey'.`,
        },
      ];
}

function unseenCauses({ source, unseen }: Place): RefusalCause[] {
  return unseen
    ? [
        {
          field: source ? 'source.backupSource' : 'source.endpoint',
          code: 'not-browsable',
          message: `${unseen} Give the path by hand.`,
        },
      ]
    : [];
}

/**
 * Permission, then every rule of places.
 *
 * @returns where to connect for a look.
 * @throws NotFoundError, NotAllowedError, or RefusedError with every field to blame.
 */
export async function openPlace(
  caller: Caller,
  look: ParsedLook & { paths?: string[] },
  deps: PlaceDeps,
): Promise<BackupLocation> {
  await authorize(caller, look, deps);
  const { value: place, causes } = findPlace(look.source, deps.rules);
  const wrong = place
    ? [
        ...unseenCauses(place),
        ...keyCauses(place, look),
        ...(look.prefix ? pathCauses('prefix', look.prefix, place) : []),
        ...(look.paths ?? []).flatMap((path, at) =>
          pathCauses(`paths.${at}`, path, place),
        ),
      ]
    : causes;
  const location = place && toLocation(place, look.s3Credentials);
  if (wrong.length > 0 || !place || !location) {
    throw new RefusedError(wrong);
  }
  return location;
}
