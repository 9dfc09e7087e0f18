import {
  ConflictError,
  NotAllowedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  CleanUpReply,
  CleanUpRequest,
  Import,
  RefusalCause,
} from '@everest-import/backstage-plugin-everest-import-common';
import { z } from 'zod/v4';
import { cleanUpParts } from '../cleanUp/cleanUpParts';
import { cleanUpRefusals, CleanUpRules } from '../cleanUp/cleanUpRefusals';
import { deleteDatabase } from '../cleanUp/deleteDatabase';
import { readCleanUpFacts } from '../cleanUp/readCleanUpFacts';
import { everestObject } from '../everest/names';
import { RefusedError, withCauses } from '../errors';
import { CleanUps } from '../imports/store/CleanUps';
import { RequestHistory } from '../imports/store/RequestHistory';
import { KubernetesReply } from '../kubernetes/connection/KubernetesConnection';
import { saysAbsent } from '../kubernetes/connection/saysAbsent';
import { Caller } from '../permissions';
import { wrongShape } from '../request/malformedBody';
import { getImportByName } from './imports';
import { ReadingDeps } from './ReadingDeps';
import { readyCluster } from './readyCluster';
import { withCleanUpGrants } from './withCleanUpGrants';

const REQUEST_TIME = 20_000;

const schema = z.strictObject({
  confirm: z.string().max(253).optional(),
  uid: z.string().min(1).max(128).optional(),
});

/** Reads the body of a clean-up; a dry run may have none. @throws InputError with every cause at once */
export function parseCleanUp(body: unknown): CleanUpRequest {
  const parsed = schema.safeParse(body ?? {});
  if (!parsed.success) {
    throw wrongShape(parsed.error, body);
  }
  return parsed.data;
}

export interface CleanUpDeps extends ReadingDeps {
  history: CleanUps & Pick<RequestHistory, 'requestsWithSecrets'>;
  cleanUpRules: CleanUpRules;
}

async function findDeletable(
  caller: Caller,
  address: { cluster: string; namespace: string; name: string },
  deps: CleanUpDeps,
): Promise<Import> {
  const [item, mayDelete] = await Promise.all([
    getImportByName(caller, address, deps),
    deps.authorizer.deletions(caller),
  ]);
  if (!mayDelete(item)) {
    throw new NotAllowedError(
      `You may see the import '${item.cluster}/${item.namespace}/${item.name}', but not clean it up. It is for users with the permission 'everest-import.import.delete'.`,
    );
  }
  return item;
}

function otherDatabase({ id, name }: Import, uid: string) {
  const message = `The database '${name}' is another one by now: you mean '${uid}', and it is '${id}'. Look at it again before you clean up.`;
  return withCauses(new ConflictError(message), [
    { field: 'uid', code: 'other-database', message },
  ]);
}

/** The name may have passed to another database since whoever types it has seen it: its id can not. */
function confirmation(
  { name }: Import,
  { confirm, uid }: CleanUpRequest,
): RefusalCause[] {
  return [
    ...(uid === undefined
      ? [
          {
            field: 'uid',
            code: 'uid-missing',
            message: `Say which database '${name}' is meant: give the id of the import, as a dry run answers it, as 'uid'.`,
          },
        ]
      : []),
    ...(confirm === name
      ? []
      : [
          {
            field: 'confirm',
            code: 'not-confirmed',
            message: `The name of the database is to be confirmed: it is '${name}', and you say '${
              confirm ?? ''
            }'.`,
          },
        ]),
  ];
}

async function deleteNoted(
  item: Import,
  place: Parameters<typeof deleteDatabase>[0],
  { history }: CleanUpDeps,
): Promise<void> {
  const { id: uid, name, namespace } = item;
  if (!(await history.noteCleanUp(uid))) {
    throw new ServiceUnavailableError(
      `The import into '${name}' is not written down yet. Try again in a moment.`,
    );
  }
  let reply: KubernetesReply;
  try {
    reply = await deleteDatabase(place, { uid });
  } catch {
    throw new ServiceUnavailableError(
      `The cluster '${item.cluster}' does not answer now. The database '${namespace}/${name}' is deleted when it does within an hour, if nothing speaks against it then.`,
    );
  }
  const { status } = reply;
  const isAbsent = saysAbsent(reply, everestObject('databaseclusters', name));
  const isUnclear = status === 404 && !isAbsent;
  if (isUnclear || status >= 500 || status === 429) {
    throw new ServiceUnavailableError(
      `The cluster '${item.cluster}' could not delete the database '${namespace}/${name}' now (${status}). It is tried again.`,
    );
  }
  const isGone = [200, 202].includes(status) || isAbsent;
  await history.endCleanUp(uid, isGone ? 'deleted' : 'kept');
  if (status === 409) {
    throw otherDatabase(item, uid);
  }
  if (!isGone) {
    throw new RefusedError([
      {
        field: 'name',
        code: 'delete-refused',
        message: `Kubernetes refuses to delete the database '${namespace}/${name}' (${status}). Ask the platform team.`,
      },
    ]);
  }
}

/**
 * Deletes the database of an import that failed, is blocked or is stuck, and with it what Everest made for it; Secrets that
 * the portal made go with the next sweep. A dry run says what would go, what would stay, and what stands against it.
 *
 * @throws NotFoundError, NotAllowedError, ConflictError, RefusedError, ServiceUnavailableError
 */
export async function cleanUpImport(
  caller: Caller,
  asked: CleanUpRequest & {
    address: { cluster: string; namespace: string; name: string };
    dryRun: boolean;
  },
  deps: CleanUpDeps,
): Promise<CleanUpReply> {
  const { address, dryRun, uid } = asked;
  const item = await findDeletable(caller, address, deps);
  const { id, cluster, namespace, name } = item;
  if (uid !== undefined && uid !== id) {
    throw otherDatabase(item, uid);
  }
  if (caller.isService) {
    throw new NotAllowedError(
      'A service may not clean up by itself: a user has to stand behind it.',
    );
  }
  const { connection } = readyCluster(deps.views, item);
  const signal = AbortSignal.timeout(REQUEST_TIME);
  const place = { connection, namespace, name, signal };
  const [facts, requests] = await Promise.all([
    readCleanUpFacts(place, id),
    deps.history.requestsWithSecrets(({ databaseUid }) => databaseUid === id),
  ]);
  const refusals = await withCleanUpGrants(
    cleanUpRefusals(item, facts, deps.cleanUpRules),
    namespace,
    () => deps.authorizer.mayReadSetup(caller),
  );
  const made = requests[0]?.secrets ?? [];
  const reply = {
    ...{ id, cluster, namespace, name, dryRun },
    ...cleanUpParts(item, facts, made),
  };
  if (dryRun) {
    return { ...reply, refusals };
  }
  const against = [...confirmation(item, asked), ...refusals];
  if (against.length > 0) {
    throw new RefusedError(against, 'clean-up');
  }
  await deleteNoted(item, place, deps);
  return reply;
}
