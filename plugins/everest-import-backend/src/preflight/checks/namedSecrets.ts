import {
  CREDENTIALS_LABEL,
  RefusalCause,
} from '@everest-import/backstage-plugin-everest-import-common';
import { USER_SECRET_PREFIX, userSecretName } from '../../everest/secretNames';
import { ImportCheck, ImportFacts } from '../ImportFacts';
import { NamedSecret, namedSecretsOf } from '../NamedSecret';
import { isObjectName } from '../../everest/names';
import { secretUsers } from '../secretUsers';
import { said, saidAs } from '../../words/said';

/** For two requests that name one Secret at the same time, too. */
export function secretReserved(field: string, name: string): RefusalCause {
  return {
    field,
    code: 'secret-in-use',
    ...saidAs('import')`The Secret '${{
      name,
    }}' is that of another import, which was asked for already. Make another Secret with the same keys.`,
  };
}

/** What the name alone, and what names it, says against a Secret; whatever config trusts. */
function conflict(
  { field, name, purpose, isOfSource }: NamedSecret,
  facts: ImportFacts,
): RefusalCause | undefined {
  const { request, rules, secrets } = facts;
  const isPossible: boolean = isObjectName(name);
  if (!isPossible) {
    return {
      field,
      code: 'name-malformed',
      ...saidAs('secret')`'${{
        name: name.slice(0, 64),
      }}' is not the name of a Secret. Give one of small letters, digits, hyphens and dots.`,
    };
  }
  const isOwn = purpose === 'database' && name === userSecretName(request.name);
  if (name.startsWith(USER_SECRET_PREFIX) && !isOwn) {
    return {
      field,
      code: 'secret-of-database',
      ...said`The Secret '${{
        name,
      }}' has the name of a database's users, which Everest makes and takes away. Make another Secret with the same keys.`,
    };
  }
  const user = secretUsers(facts).find(({ secret }) => secret === name);
  if (user) {
    return {
      field,
      code: 'secret-in-use',
      ...{
        database: saidAs('user-database')`The Secret '${{
          name,
        }}' is that of the database '${{
          user: user.name,
        }}' already. Make another Secret with the same keys.`,
        'import-job': saidAs('user-import-job')`The Secret '${{
          name,
        }}' is that of the import job '${{
          user: user.name,
        }}' already. Make another Secret with the same keys.`,
        'backup-storage': saidAs('user-backup-storage')`The Secret '${{
          name,
        }}' is that of the backup storage '${{
          user: user.name,
        }}' already. Make another Secret with the same keys.`,
        'monitoring-config': saidAs('user-monitoring-config')`The Secret '${{
          name,
        }}' is that of the monitoring config '${{
          user: user.name,
        }}' already. Make another Secret with the same keys.`,
      }[user.kind],
    };
  }
  // It reads what its source allows, and no other place: the rules of the source would not hold there
  const isSources = rules.backupSources.some(
    ({ import: access }) =>
      access?.type === 'secret' && access.secretName === name,
  );
  if (isSources && !isOfSource) {
    return {
      field,
      code: 'secret-of-source',
      ...said`The Secret '${{
        name,
      }}' belongs to a backup source of the portal. Choose that source, or a Secret of your own.`,
    };
  }
  return secrets.reserved.includes(name)
    ? secretReserved(field, name)
    : undefined;
}

/** What Kubernetes says of the Secret itself: nothing of one that is not given to imports. */
function misfit(
  { field, name, purpose, isOfSource }: NamedSecret,
  { request: { namespace }, rules, secrets }: ImportFacts,
): RefusalCause | undefined {
  const { trustNamedSecrets } = rules;
  const { isThere, metadata, status } = secrets.probes.get(name) ?? {};
  const needsLabel = !isOfSource && !trustNamedSecrets;
  const isLabelled = metadata?.labels[CREDENTIALS_LABEL] === purpose;
  if (isThere === false || (needsLabel && metadata && !isLabelled)) {
    return needsLabel
      ? {
          field,
          code: 'secret-not-found',
          ...saidAs('label')`There is no Secret '${{ name }}' for this in '${{
            namespace,
          }}': it is not there, or lacks the label '${{
            label: `${CREDENTIALS_LABEL}: ${purpose}`,
          }}'. Make it for this import, or label it.`,
        }
      : {
          field,
          code: 'secret-not-found',
          ...said`There is no Secret '${{ name }}' in '${{
            namespace,
          }}'. Make it first.`,
        };
  }
  if (metadata && metadata.owners.length > 0) {
    const [owner] = metadata.owners;
    return {
      field,
      code: 'secret-owned',
      ...said`The Secret '${{ name }}' belongs to the ${{
        kind: owner.kind,
      }} '${{
        owner: owner.name,
      }}', and Everest takes none that has an owner. Make another one with the same keys.`,
    };
  }
  if (trustNamedSecrets) {
    return undefined;
  }
  if (!metadata) {
    return {
      field,
      code: 'secret-not-known',
      ...saidAs(
        'unread',
      )`Kubernetes does not tell the portal what the Secret '${{
        name,
      }}' in '${{ namespace }}' is for (${{
        status: status ?? '-',
      }}). Ask the platform team for the right 'delete' on 'secrets' there, with which it looks, or for 'everestImport.s3.trustNamedSecrets'.`,
    };
  }
  return secrets.unread.length > 0
    ? {
        field,
        code: 'secret-not-known',
        ...saidAs('users')`It can't be told who else uses the Secret '${{
          name,
        }}': the portal may not list '${{
          kinds: secrets.unread.join("', '"),
        }}' in '${{
          namespace,
        }}', or there are too many. Ask the platform team for that right or for higher limits, or for 'everestImport.s3.trustNamedSecrets'.`,
      }
    : undefined;
}

/**
 * Everest gives the S3 Secret to its import and deletes it with the database, and the engine's operator changes the one
 * with the users: what a request names must be for this, and for nothing else.
 */
export const checkNamedSecrets: ImportCheck = facts => {
  const named = namedSecretsOf(facts);
  const [first, second] = named;
  if (second && first.name === second.name) {
    return [
      {
        field: second.field,
        code: 'secret-in-use',
        ...saidAs('s3-keys')`The Secret '${{
          name: second.name,
        }}' holds the S3 keys of this import already. Name another one for the users of the database.`,
      },
    ];
  }
  return named.flatMap(
    secret => conflict(secret, facts) ?? misfit(secret, facts) ?? [],
  );
};
