import { secretsNamedBy, userSecretName } from '../everest/secretNames';
import { ImportFacts } from './ImportFacts';
import type { SecretUser } from './SecretFacts';

/**
 * Whatever names a Secret in the target namespace. A database of the wished name is none: where there is one the name is
 * refused, and one that is going is still seen for a moment.
 */
export function secretUsers(
  facts: Pick<ImportFacts, 'request' | 'databases' | 'jobs' | 'secrets'>,
): SecretUser[] {
  const { databases, jobs, secrets, request } = facts;
  return [
    ...databases
      .filter(({ metadata }) => metadata.name !== request.name)
      .flatMap(({ metadata: { name }, spec }) =>
        [userSecretName(name), ...secretsNamedBy(spec)].map(secret => ({
          secret,
          ...{ kind: 'database' as const, name },
        })),
      ),
    ...jobs.flatMap(({ metadata: { name }, spec }) =>
      secretsNamedBy(spec).map(secret => ({
        secret,
        ...{ kind: 'import-job' as const, name },
      })),
    ),
    ...secrets.users,
  ];
}
