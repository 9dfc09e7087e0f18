import { Knex } from 'knex';

/** Waits until nobody else has the turn of this key; lasts until the transaction ends, whatever the replica. */
export async function takeTurn(
  transaction: Knex.Transaction,
  key: string,
): Promise<void> {
  await transaction('turns')
    .insert({ key, turns: 1 })
    .onConflict('key')
    .merge({ turns: transaction.raw('turns.turns + 1') });
}
