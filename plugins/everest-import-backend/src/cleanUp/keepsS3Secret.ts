import { takeSourceOut } from '../everest/takeSourceOut';
import type { Check } from './cleanUpRefusals';
import { goingS3Secret, isOthersSecret } from './goingS3Secret';
import { usersInWords } from './usersInWords';

/** What another object needs does not go with the database: its own backups could not be read any more. */
export const keepsS3Secret: Check = (
  { name, namespace },
  { database, job, s3SecretUsers },
) => {
  const secret = goingS3Secret({ database, job });
  if (!secret) {
    return undefined;
  }
  const { known, unread } = s3SecretUsers;
  if (!secret.isOwned && (known.length > 0 || isOthersSecret(job))) {
    return {
      field: 'name',
      code: 's3-secret-shared',
      message: `The Secret '${
        secret.name
      }' with the S3 keys is not of this import alone (${
        usersInWords(known) || 'Everest says that another object owns it'
      }), and Everest deletes it by its name with the database '${name}'. Take dataSource out of the database first, then clean up.`,
      remedy: takeSourceOut(namespace, name),
    };
  }
  if (known.length > 0) {
    return {
      field: 'name',
      code: 's3-secret-shared',
      message: `The Secret '${
        secret.name
      }' with the S3 keys belongs to this import and goes with the database '${name}', and is named elsewhere too (${usersInWords(
        known,
      )}). Give that one a Secret of its own first, or delete it first if it is not wanted.`,
    };
  }
  // A job that owns its Secret has proved that no backup storage does
  return unread.length > 0 && !secret.isOwned
    ? {
        field: 'namespace',
        code: 's3-secret-unread',
        message: `The portal can not see who else needs the Secret '${
          secret.name
        }', which Everest deletes with the database '${name}': it may not list all of '${unread.join(
          "', '",
        )}' in '${namespace}'.`,
      }
    : undefined;
};
