import { NotAllowedError } from '@backstage/errors';
import {
  CheckAgainReply,
  CheckAgainRequest,
  Import,
} from '@everest-import/backstage-plugin-everest-import-common';
import { z } from 'zod/v4';
import { checkAgainRefusal } from '../checkAgain/checkAgainRefusal';
import { changed, notDone } from '../checkAgain/notDone';
import { touchJob } from '../checkAgain/touchJob';
import { RefusedError } from '../errors';
import { checkAgainGrant } from '../kubernetes/rights/missingRights';
import { Caller } from '../permissions';
import { getDatabase } from '../provision/databaseLookup';
import { readOwnJob } from '../provision/readOwnJob';
import { wrongShape } from '../request/malformedBody';
import { Clock, toTimestamp } from '../time/Clock';
import { getImportByName } from './imports';
import { ReadingDeps } from './ReadingDeps';
import { readyCluster } from './readyCluster';

const REQUEST_TIME = 20_000;

const schema = z.strictObject({ uid: z.string().min(1).max(128).optional() });

/** Reads the body, which may be left out. @throws InputError with every cause at once */
export function parseCheckAgain(body: unknown): CheckAgainRequest {
  const parsed = schema.safeParse(body ?? {});
  if (!parsed.success) {
    throw wrongShape(parsed.error, body);
  }
  return parsed.data;
}

export interface CheckAgainDeps extends ReadingDeps {
  clock: Clock;
}

async function findCheckable(
  caller: Caller,
  { address, uid }: { address: Address; uid?: string },
  deps: CheckAgainDeps,
): Promise<Import> {
  const [item, mayCheck] = await Promise.all([
    getImportByName(caller, address, deps),
    deps.authorizer.checks(caller),
  ]);
  const { id, cluster, namespace, name } = item;
  if (!mayCheck(item)) {
    throw new NotAllowedError(
      `You may see the import '${cluster}/${namespace}/${name}', but not have Everest look at it again. That is for users with the permission 'everest-import.import.check-again'.`,
    );
  }
  if (caller.isService) {
    throw new NotAllowedError(
      'A service may not have Everest look again by itself: a user has to stand behind it.',
    );
  }
  if (uid !== undefined && uid !== id) {
    throw changed(
      `The database '${name}' is another one by now: you mean '${uid}', and it is '${id}'. Look at it again.`,
      'other-database',
    );
  }
  return item;
}

interface Address {
  cluster: string;
  namespace: string;
  name: string;
}

/**
 * Has Everest look again, at once, at an import that is blocked: after a failure it makes longer and longer pauses. No spec
 * is touched.
 *
 * @throws NotFoundError, NotAllowedError, ConflictError, RefusedError, ServiceUnavailableError
 */
export async function checkAgain(
  caller: Caller,
  asked: CheckAgainRequest & { address: Address },
  deps: CheckAgainDeps,
): Promise<CheckAgainReply> {
  const item = await findCheckable(caller, asked, deps);
  const { id, cluster, namespace, name } = item;
  const { connection } = readyCluster(deps.views, item);
  const signal = AbortSignal.timeout(REQUEST_TIME);
  const place = { connection, namespace, name, signal };
  const database = await getDatabase(connection, place, signal);
  const job = database && (await readOwnJob(place, database));
  const refusal = checkAgainRefusal(item, { database, job });
  if (!job || refusal) {
    throw new RefusedError(refusal ? [refusal] : [], 'check');
  }
  const at = toTimestamp(deps.clock());
  const reply = await touchJob(connection, job, { at, signal });
  if (reply.status !== 200) {
    const readsSetup = await deps.authorizer.mayReadSetup(caller);
    throw notDone(
      item,
      reply,
      readsSetup ? checkAgainGrant(namespace) : undefined,
    );
  }
  return { id, cluster, namespace, name, checkedAt: at };
}
