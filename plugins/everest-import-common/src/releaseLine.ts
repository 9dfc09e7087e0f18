import { EngineType } from './engine';

/** MariaDB counts from here on, and its numbers say nothing of MySQL's. */
const FIRST_OF_MARIADB = 10;

/**
 * The line of releases that read each other's data, as a number that grows with it: PostgreSQL's by the first number of
 * a version, the others' by the first two.
 *
 * @returns undefined where no version is said, and for one of MariaDB.
 * @public
 */
export function releaseLine(
  version: string | undefined,
  engine: EngineType,
): number | undefined {
  const [, major, minor = '0'] = /^(\d+)(?:\.(\d+))?/.exec(version ?? '') ?? [];
  if (
    major === undefined ||
    (engine === 'mysql' && Number(major) >= FIRST_OF_MARIADB)
  ) {
    return undefined;
  }
  return Number(major) * 1_000 + (engine === 'postgresql' ? 0 : Number(minor));
}
