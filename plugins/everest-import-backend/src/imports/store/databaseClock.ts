import { Knex } from 'knex';

/** An SQL expression for the time, in milliseconds. */
export type DatabaseClock = (knex: Knex) => Knex.Raw;

/** Of SQLite, which runs on this machine. */
const SQLITE = "cast((julianday('now') - 2440587.5) * 86400000 as integer)";
/** Of PostgreSQL: the time of the statement's turn, where now() is that of the transaction's begin. */
const POSTGRESQL =
  'cast(extract(epoch from clock_timestamp()) * 1000 as bigint)';

/** The other kind of database is PostgreSQL. */
export const isSqlite = (knex: Knex): boolean =>
  knex.client.config.client.includes('sqlite');

/** The one clock that all replicas share: by their own, one that is ahead would take from another what it holds. */
export const databaseClock: DatabaseClock = knex =>
  knex.raw(isSqlite(knex) ? SQLITE : POSTGRESQL);
