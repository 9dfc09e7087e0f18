import { setTimeout as wait } from 'node:timers/promises';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import { HistoryEraseReply } from '@everest-import/backstage-plugin-everest-import-common';
import { z } from 'zod/v4';
import { Bite, HistoryErasure } from '../imports/retention/HistoryErasure';
import { ManifestRequests } from '../imports/store/ManifestRequests';
import { Authorizer, Caller } from '../permissions';
import { wrongShape } from '../request/malformedBody';

const BITE = 100;
/** Creates end meanwhile, and write down who asked: until nobody is found. */
const MOST_PASSES = 5;
/** Others have their turn. */
const PAUSE_MS = 20;

function toUserRef(ref: string): string | undefined {
  try {
    const { kind, namespace, name } = parseEntityRef(ref, {
      defaultNamespace: 'default',
    });
    // PostgreSQL has no NUL, so it knows no such user
    return kind.toLowerCase() === 'user' && !ref.includes('\0')
      ? stringifyEntityRef({ kind, namespace, name })
      : undefined;
  } catch {
    return undefined;
  }
}

const schema = z.strictObject({
  userRef: z
    .string()
    .min(1)
    .max(255)
    .refine(ref => toUserRef(ref) !== undefined, {
      error: "must be the ref of a user, such as 'user:default/ann'",
    }),
});

/** Reads the body of `POST /history/erase`. @throws InputError with every cause at once. */
export function parseErase(body: unknown): { userRef: string } {
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    throw wrongShape(parsed.error, body);
  }
  return { userRef: toUserRef(parsed.data.userRef) ?? '' };
}

/** All that may name a person. */
export type ErasingHistory = HistoryErasure &
  Pick<ManifestRequests, 'forgetManifestsOf'>;

/**
 * Once through all tables, in bites: requests for manifests first, of which an import may come meanwhile.
 *
 * @returns the ids of imports and requests that named the person
 */
async function eraseOnce(
  userRef: string,
  history: ErasingHistory,
): Promise<string[]> {
  const named = await history.forgetManifestsOf(userRef);
  for (const erase of [
    (bite: Bite) => history.erasePerson(userRef, bite),
    (bite: Bite) => history.eraseFromEvidence(userRef, bite),
  ]) {
    for (let after: string | undefined, more = true; more; ) {
      const bitten = await erase({ after, atMost: BITE });
      named.push(...bitten.named);
      after = bitten.last;
      more = after !== undefined;
      await wait(PAUSE_MS);
    }
  }
  await history.deleteLooksOf(userRef);
  return named;
}

/** Takes a person out of all that is remembered, for whoever may; the same again changes nothing. */
export async function erasePerson(
  caller: Caller,
  { userRef }: { userRef: string },
  deps: {
    authorizer: Pick<Authorizer, 'mayErase'>;
    history: ErasingHistory;
  },
): Promise<HistoryEraseReply> {
  const { authorizer, history } = deps;
  if (!(await authorizer.mayErase(caller))) {
    throw new NotAllowedError(
      "You may not erase people from the history. It is for users whom 'everestImport.history.erasers' lists, with the permission 'everest-import.history.erase'.",
    );
  }
  const named = new Set<string>();
  let underWay = 0;
  for (let pass = 0, more = true; more && pass < MOST_PASSES; pass += 1) {
    const before = await history.countUnderWay(userRef);
    const found = await eraseOnce(userRef, history);
    found.forEach(id => named.add(id));
    more = found.length > 0;
    // A create that ended behind the bite's back is neither erased nor under way any more
    underWay = Math.max(before, await history.countUnderWay(userRef));
  }
  return { erased: named.size, underWay };
}
