import { LoggerService } from '@backstage/backend-plugin-api';
import { InputError, toError } from '@backstage/errors';
import { HistoryAwayError } from './HistoryAwayError';
import { NamespaceFullError } from './NamespaceFullError';
import { NameSharedError } from './NameSharedError';
import { SecretSharedError } from './SecretSharedError';

/** What a condition of a row throws, and what a query does with a cursor that is none. */
const OURS = [
  NamespaceFullError,
  NameSharedError,
  SecretSharedError,
  InputError,
];

/** Of sockets and look-ups; of PostgreSQL that starts, stops, or has no connection left (SQLSTATE). */
const AWAY_CODES = /^(E[A-Z_]+|08\w{3}|57P0\d|53300)$/;
const AWAY_WORDS =
  /timeout acquiring a connection|connection terminated|connection timeout|unable to acquire a connection|client has encountered a connection error/i;

function isAway(error: Error & { code?: unknown }): boolean {
  return AWAY_CODES.test(String(error.code)) || AWAY_WORDS.test(error.message);
}

function inOurWords(error: unknown, logger: LoggerService): Error {
  const said = toError(error);
  if (OURS.some(ours => said instanceof ours)) {
    return said;
  }
  if (isAway(said)) {
    logger.debug(`The portal's own database is away: ${said.message}`);
    return new HistoryAwayError();
  }
  logger.error(`The portal's own database failed: ${said.message}`);
  return new Error(
    "The portal's own database failed; the reason is in the portal's log.",
  );
}

/**
 * The same functions, whose errors are in words of ours: a driver's hold addresses, statements and values, and end in
 * replies.
 */
export function withoutDriverWords<T extends object>(
  functions: T,
  logger: LoggerService,
): T {
  return Object.fromEntries(
    Object.entries(functions).map(([name, call]) => [
      name,
      async (...args: unknown[]) => {
        try {
          return await call(...args);
        } catch (error) {
          throw inOurWords(error, logger);
        }
      },
    ]),
  ) as T;
}
