import { JsonValue } from '@backstage/types';
import { DatabaseClusterObject } from './objects';
import { isJsonObject } from './overlay';

/** `credentialsSecretName`, `userSecretsName`, `secretName` and what comes later. */
const FIELD = /secrets?name$/i;
const REFERENCE = /secretref$/i;

/** What Everest, and the engines' operators, name the users of a database, and take away with it. */
export const USER_SECRET_PREFIX = 'everest-secrets-';

/** The Secret that a database has its users in, where it names none. */
export function userSecretName(database: string): string {
  return `${USER_SECRET_PREFIX}${database}`;
}

/** Where Everest keeps the passwords of a database's users. */
export function userSecretOf({
  metadata,
  spec,
}: DatabaseClusterObject): string {
  return spec?.engine?.userSecretsName || userSecretName(metadata.name);
}

/** Every Secret that the spec of one of Everest's objects names, whatever the field. */
export function secretsNamedBy(spec: object | undefined): string[] {
  const names: string[] = [];
  const rest = [spec as JsonValue | undefined];
  while (rest.length > 0) {
    const value = rest.pop();
    if (Array.isArray(value)) {
      rest.push(...value);
    } else if (isJsonObject(value)) {
      for (const [key, field] of Object.entries(value)) {
        const named =
          REFERENCE.test(key) && isJsonObject(field) ? field.name : field;
        if (
          typeof named === 'string' &&
          (FIELD.test(key) || REFERENCE.test(key))
        ) {
          names.push(named);
        }
        rest.push(field);
      }
    }
  }
  return names.filter(name => name !== '');
}
