import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  importCreatePermission,
  importerUsePermission,
  RefusalCause,
  sourceUsePermission,
  targetUsePermission,
} from '@everest-import/backstage-plugin-everest-import-common';
import { withCauses } from '../errors';
import type { SourceSubject } from '../sources/SourceSubject';
import { Caller } from './Caller';
import { mayUseSource, sourceDenial } from './sourceUse';
import { toPermissionTarget } from './Tenancy';
import { AuthorizerOptions } from './AuthorizerOptions';

/** Who acts for a user while a template runs. */
const SCAFFOLDER = 'plugin:scaffolder';

/** What an import would touch. */
export interface CreateSubject {
  cluster: string;
  namespace: string;
  importer: string;
  source: SourceSubject;
  /** It is only checked, and nothing made: a form does so directly, before its template runs. */
  dryRun: boolean;
}

function denial(field: string, message: string, remedy: string): RefusalCause {
  return { field, code: 'not-allowed', message, remedy };
}

function refuse(causes: RefusalCause[]): never {
  const message = causes.map(cause => cause.message).join(' ');
  throw withCauses(
    causes.every(({ field }) => field === 'source.backupSource')
      ? new NotFoundError(message)
      : new NotAllowedError(message),
    causes,
  );
}

/**
 * Who signs in before the catalog has read the groups, as in the first minute of a portal, is in none until they sign in
 * again: config may name theirs all the same.
 */
function tenancyRemedy(caller: Caller, remedy: string): string {
  const own = caller.userEntityRef?.toLocaleLowerCase('en-US');
  return caller.ownershipRefs.some(ref => ref !== own)
    ? remedy
    : 'The portal knows no group that you are in, as it does when you sign in while it is still starting: sign out and in again. If that does not help, ask the platform team.';
}

function tenancyCause(
  caller: Caller,
  { cluster, namespace }: CreateSubject,
  { tenancy }: AuthorizerOptions,
): RefusalCause | undefined {
  if (!tenancy.hasCluster(cluster)) {
    return denial(
      'cluster',
      `There is no cluster '${cluster}' for you.`,
      tenancyRemedy(caller, 'Choose one of the clusters that the form offers.'),
    );
  }
  return tenancy.admits(cluster, namespace, caller.ownershipRefs)
    ? undefined
    : denial(
        'namespace',
        `You may not import into the namespace '${namespace}' of the cluster '${cluster}'.`,
        tenancyRemedy(
          caller,
          'Choose a namespace of your team, or ask the platform team to list yours.',
        ),
      );
}

function throughCause(
  { actor }: Caller,
  { dryRun }: CreateSubject,
  { createThrough }: AuthorizerOptions,
): RefusalCause | undefined {
  return dryRun || createThrough === 'any' || actor === SCAFFOLDER
    ? undefined
    : denial(
        'request',
        `An import can't be started ${
          actor ? `through '${actor}'` : 'directly'
        } in this portal.`,
        'Run one of the software templates for it.',
      );
}

/** Permission to create, in this namespace, with this importer, from this source; throws when one is lacking. */
export async function authorizeCreate(
  caller: Caller,
  subject: CreateSubject,
  options: AuthorizerOptions,
): Promise<void> {
  const { permissions, tenancy, judges } = options;
  if (caller.isService) {
    throw new NotAllowedError(
      'An import needs a user behind it; call with credentials on behalf of a user',
    );
  }
  const cause =
    tenancyCause(caller, subject, options) ??
    throughCause(caller, subject, options);
  if (cause) {
    refuse([cause]);
  }
  const { cluster, namespace, importer, source } = subject;
  const [create, useTarget, useImporter, useSource] =
    await permissions.authorizeConditional(
      [
        { permission: importCreatePermission },
        { permission: targetUsePermission },
        { permission: importerUsePermission },
        { permission: sourceUsePermission },
      ],
      { credentials: caller.credentials },
    );
  const target = toPermissionTarget(tenancy, cluster, namespace);
  const ask = 'Ask whoever manages the permissions of this portal.';
  const causes: RefusalCause[] = [];
  if (!judges.target(create, target) || !judges.target(useTarget, target)) {
    causes.push(
      denial(
        'namespace',
        `You may not import into the namespace '${namespace}' of the cluster '${cluster}'.`,
        ask,
      ),
    );
  }
  if (!judges.importer(useImporter, { cluster, name: importer })) {
    causes.push(
      denial('importer', `You may not use the importer '${importer}'.`, ask),
    );
  }
  if (!mayUseSource(caller, source, useSource, judges)) {
    causes.push(sourceDenial(source));
  }
  if (causes.length > 0) {
    refuse(causes);
  }
}
