import { createHash } from 'node:crypto';
import { Knex } from 'knex';

const PREFIX = 'looks of ';

/** The key of a user's turn: a row of `turns` stays for a while, and is to name nobody. */
export function lookTurnOf(user: string): string {
  const hash = createHash('sha256').update(user.toLocaleLowerCase('en-US'));
  return `${PREFIX}${hash.digest('hex')}`;
}

/** The turn of one user, also by the name that an earlier release wrote. */
export async function deleteLookTurnOf(
  knex: Knex,
  user: string,
): Promise<void> {
  await knex('turns')
    .where({ key: lookTurnOf(user) })
    .orWhereRaw('lower(key) = ?', [`${PREFIX}${user}`])
    .delete();
}

/** All of them, with those of an earlier release: who has a turn now is waited for, and the next makes a row anew. */
export async function deleteLookTurns(knex: Knex): Promise<void> {
  await knex('turns').where('key', 'like', `${PREFIX}%`).delete();
}
