import { Knex } from 'knex';
import { StoredImport } from './StoredImport';

/*
 * What the column says of a clean-up. One that is open: whether the import had an end before, and since when it is open;
 * the release before wrote `asked` alone.
 */

const BEFORE_END = 'b';
const AFTER_END = 'a';
/** The database was deleted, by a clean-up, before its import had ended. */
export const ENDED_BY_IT = 'ended-by-it';

/** To be written for a clean-up that begins; the two columns are read and written at once. */
export function openWord(knex: Knex, now: Knex.Raw): Knex.Raw {
  return knex.raw(
    `case when outcome is null then '${BEFORE_END}' else '${AFTER_END}' end || cast(? as varchar(15))`,
    [now],
  );
}

/** To be written once the database is deleted. */
export function deletedWord(knex: Knex): Knex.Raw {
  return knex.raw(
    `case when clean_up like '${BEFORE_END}%' then '${ENDED_BY_IT}' end`,
  );
}

/** Milliseconds since 1970 by the database's clock. */
export function openSince(word: string): number | undefined {
  const since = Number(word.slice(1));
  return Number.isNaN(since) ? undefined : since;
}

/**
 * Whether somebody wanted the end that an import comes to: its database was deleted before it had one of its own. One that
 * comes while a clean-up still waits for its cluster is its own, and whether that is ever done nobody knows.
 */
export function isEndedByCleanUp({
  clean_up: word,
  gone,
}: Pick<StoredImport, 'clean_up' | 'gone'>): boolean {
  const isOpen = (word ?? '').startsWith(BEFORE_END);
  return word === ENDED_BY_IT || (isOpen && Boolean(gone));
}
