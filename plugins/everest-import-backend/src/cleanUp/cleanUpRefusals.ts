import {
  Import,
  isAlarming,
  isFinalPhase,
  RefusalCause,
} from '@everest-import/backstage-plugin-everest-import-common';
import { dataImportOf } from '../everest/fields';
import { takeSourceOut } from '../everest/takeSourceOut';
import { keepsS3Secret } from './keepsS3Secret';
import { keepsUserSecret } from './keepsUserSecret';
import { CleanUpFacts } from './readCleanUpFacts';

export interface CleanUpRules {
  /** Also imports that succeeded, whose databases are in use. */
  succeeded: boolean;
}

/** Undefined where it does not stand against a clean-up. */
export type Check = (
  item: Import,
  facts: CleanUpFacts,
  rules: CleanUpRules,
) => RefusalCause | undefined;

const isThere: Check = ({ id, name, gone }, { database }) =>
  gone || database?.metadata.uid !== id
    ? {
        field: 'name',
        code: 'database-gone',
        message: `The database '${name}' of this import is not there any more. There is nothing to clean up.`,
      }
    : undefined;

const isNotDeleted: Check = ({ name }, { database }) =>
  database?.metadata.deletionTimestamp
    ? {
        field: 'name',
        code: 'being-deleted',
        message: `The database '${name}' is being deleted already.`,
      }
    : undefined;

const isNotByHand: Check = ({ name, origin }) =>
  origin === 'manual'
    ? {
        field: 'name',
        code: 'started-by-hand',
        message: `The import into '${name}' is a job that somebody started by hand, for a database that was there before. It is not cleaned up here.`,
      }
    : undefined;

const didNotSucceed: Check = (item, { job }, rules) => {
  const succeeded =
    item.outcome === 'Succeeded' ||
    job?.status?.state === 'Succeeded' ||
    isAlarming(item);
  return succeeded && !rules.succeeded
    ? {
        field: 'name',
        code: 'import-succeeded',
        message: `The import into '${item.name}' succeeded: its database may be in use. Delete it in Everest, if it is not wanted.`,
        remedy:
          "Whoever runs the portal can allow it here with 'everestImport.cleanUp.succeeded'.",
      }
    : undefined;
};

/** Only what failed says that it is over; what is in its way may be about to end, and data may be on its way. */
const runsNot: Check = (item, { database, job, importer }) => {
  const state = job?.status?.state;
  const hasEnded =
    item.outcome !== undefined ||
    isFinalPhase(item.phase) ||
    state === 'Failed' ||
    state === 'Succeeded';
  const isHeldUp = item.phase === 'Blocked' || item.cause !== undefined;
  // Into a database that is paused nothing is written
  const isAtWork =
    database?.spec?.paused !== true &&
    (importer === 'at-work' || (importer === 'unread' && state === 'Running'));
  if (hasEnded || (isHeldUp && !isAtWork)) {
    return undefined;
  }
  return {
    field: 'name',
    code: 'import-running',
    message: isAtWork
      ? `The importer of '${item.name}' is at work: data may be on its way into the database. Wait for its end.`
      : `The import into '${item.name}' runs. Only one that failed, is blocked or is stuck is cleaned up: wait for its end.`,
  };
};

/** Everest deletes the Secret by its name, and can't where there is none: the database would be deleted for ever. */
const hasSource: Check = ({ name, namespace }, { database }) => {
  const dataImport = dataImportOf(database);
  return dataImport && !dataImport.source?.s3
    ? {
        field: 'name',
        code: 's3-section-missing',
        message: `The database '${name}' names no S3 source, so Everest could never finish deleting it. Take its dataImport out first, then clean up.`,
        remedy: takeSourceOut(namespace, name),
      }
    : undefined;
};

/** The Everest API server protects what lies in storage before it deletes a database; who goes past it, does not. */
const hasNoBackups: Check = ({ name, namespace }, { backups }) => {
  if (backups === 'refused') {
    return {
      field: 'namespace',
      code: 'backups-unread',
      message: `Kubernetes does not let the portal see whether the database '${name}' has backups, which would be deleted with it: it lacks 'list' on 'databaseclusterbackups.everest.percona.com' in '${namespace}'.`,
    };
  }
  return backups.length > 0
    ? {
        field: 'name',
        code: 'has-backups',
        message: `The database '${name}' has backups ('${backups
          .slice(0, 3)
          .join("', '")}'${
          backups.length > 3 ? ` and ${backups.length - 3} more` : ''
        }), which would be deleted from their storage with it. Delete it in Everest, which asks whether they are to stay.`,
      }
    : undefined;
};

const mayBeDeleted: Check = ({ name, namespace }, { mayDelete }) =>
  mayDelete
    ? undefined
    : {
        field: 'namespace',
        code: 'delete-forbidden',
        message: `Kubernetes does not let the portal delete the database '${name}': it lacks 'delete' on 'databaseclusters.everest.percona.com' in '${namespace}'.`,
      };

/** The first two stand for themselves: of what is not there nothing else can be said. */
const FIRST: Check[] = [isThere, isNotDeleted];
const THEN: Check[] = [
  isNotByHand,
  didNotSucceed,
  runsNot,
  hasSource,
  keepsS3Secret,
  keepsUserSecret,
  hasNoBackups,
  mayBeDeleted,
];

/** What stands against deleting the database of an import; empty where nothing does. */
export function cleanUpRefusals(
  item: Import,
  facts: CleanUpFacts,
  rules: CleanUpRules,
): RefusalCause[] {
  const failures = (checks: Check[]) =>
    checks.flatMap(check => check(item, facts, rules) ?? []);
  const [first] = failures(FIRST);
  return first ? [first] : failures(THEN);
}
