import { userSecretOf } from '../everest/secretNames';
import type { Check } from './cleanUpRefusals';
import { usersInWords } from './usersInWords';

/** Engines' operators delete the Secret that a database names for its users, whoever else does. */
export const keepsUserSecret: Check = (
  { name, namespace },
  { database, userSecretUsers },
) => {
  if (!database) {
    return undefined;
  }
  const secret = userSecretOf(database);
  const { known, unread } = userSecretUsers;
  if (known.length > 0) {
    return {
      field: 'name',
      code: 'user-secret-shared',
      message: `The Secret '${secret}' with the users of the database '${name}' is named elsewhere too (${usersInWords(
        known,
      )}), and the operator of the engine deletes it with this database. Have the platform team give '${name}' a Secret of its own first, as 'spec.engine.userSecretsName'.`,
    };
  }
  const databases = unread.find(resource => resource.startsWith('database'));
  return databases
    ? {
        field: 'namespace',
        code: 'user-secret-unread',
        message: `The portal can not see who else has its users in the Secret '${secret}', which goes with the database '${name}': it may not list all of '${databases}' in '${namespace}'. Delete the database in Everest.`,
      }
    : undefined;
};
