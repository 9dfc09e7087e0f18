import { setTimeout as wait } from 'node:timers/promises';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import { HistoryEraseReply } from '@everest-import/backstage-plugin-everest-import-common';
import { z } from 'zod/v4';
import { Bite, HistoryErasure } from '../imports/retention/HistoryErasure';
import { Authorizer, Caller } from '../permissions';
import { wrongShape } from '../request/malformedBody';

const BITE = 100;
/** Others have their turn. */
const PAUSE_MS = 20;

function toUserRef(ref: string): string | undefined {
  try {
    const { kind, namespace, name } = parseEntityRef(ref, {
      defaultNamespace: 'default',
    });
    return kind.toLowerCase() === 'user'
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

/** Takes a person out of all that is remembered, for whoever may; the same again changes nothing. */
export async function erasePerson(
  caller: Caller,
  { userRef }: { userRef: string },
  deps: { authorizer: Authorizer; history: HistoryErasure },
): Promise<HistoryEraseReply> {
  const { authorizer, history } = deps;
  if (!(await authorizer.mayErase(caller))) {
    throw new NotAllowedError(
      "You may not erase people from the history. It is for users whom 'everestImport.history.erasers' lists, with the permission 'everest-import.history.erase'.",
    );
  }
  const named = new Set<string>();
  for (const erase of [
    (bite: Bite) => history.erasePerson(userRef, bite),
    (bite: Bite) => history.eraseFromEvidence(userRef, bite),
  ]) {
    for (let after: string | undefined, more = true; more; ) {
      const bitten = await erase({ after, atMost: BITE });
      bitten.named.forEach(id => named.add(id));
      after = bitten.last;
      more = after !== undefined;
      await wait(PAUSE_MS);
    }
  }
  await history.deleteLooksOf(userRef);
  return {
    erased: named.size,
    underWay: await history.countUnderWay(userRef),
  };
}
