import { s3SecretOf } from '../everest/fields';
import { DatabaseClusterObject, DataImportJobObject } from '../everest/objects';

/** In the words of Everest's controller; nothing else keeps an import from the Secret that it names. */
const OTHERS = /\balready owned by another\b/i;

/** Everest says that the S3 Secret of this job is another object's. */
export const isOthersSecret = (job: DataImportJobObject | undefined): boolean =>
  OTHERS.test(job?.status?.message ?? '');

/** The Secret with the S3 keys, where it goes with the database. */
export interface GoingS3Secret {
  name: string;
  /** By the import's job, with which it goes even when the database does not name it any more. */
  isOwned: boolean;
}

/**
 * Everest deletes the Secret that a database names by its name, whoever made it; and a job takes with it what it owns,
 * which is the Secret of each import that got past that step.
 */
export function goingS3Secret(facts: {
  database?: DatabaseClusterObject;
  job?: DataImportJobObject;
}): GoingS3Secret | undefined {
  const { database, job } = facts;
  const owned =
    job && !isOthersSecret(job)
      ? job.spec?.source?.s3?.credentialsSecretName
      : undefined;
  const name = (database && s3SecretOf(database)) ?? owned;
  return name ? { name, isOwned: owned === name } : undefined;
}
