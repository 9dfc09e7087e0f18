import { DATABASE_KIND, kubectl } from './commands';
import { crashes } from './crashes';
import { KnownCause } from './KnownCause';
import { line } from './lines';
import { isOperatorError, LASTS_AFTER_MS } from './operatorErrors';

/** A conflict of two writers; the operator tries again at once. */
const PASSES = /\bobject has been modified\b/;

/** The database that is imported into. */
export const database: KnownCause[] = [
  {
    code: 'database-paused',
    shows: seen =>
      !seen.ended && seen.input.database?.spec?.paused === true
        ? line('database', 'spec.paused: true')
        : [],
    title: 'The database is paused, so the import does not get on',
    meaning:
      'A paused database runs no nodes, and there is nothing to import into.',
    remedy: 'Resume the database in Everest.',
    who: 'owner',
    goesOn: true,
  },
  ...crashes,
  {
    code: 'engine-failing',
    general: true,
    shows: seen =>
      seen.ended
        ? []
        : seen
            .databaseLines()
            .filter(
              item =>
                isOperatorError(item) &&
                !PASSES.test(item.text) &&
                seen.lasted(seen.input.since, LASTS_AFTER_MS),
            ),
    title: 'The operator of the database reports an error',
    meaning:
      'It tries again, and while it fails the database does not come up or does not get on.',
    remedy: 'Mend what the message names, or ask the platform team with it.',
    who: 'platform',
    goesOn: true,
    command: seen => kubectl(seen, `describe ${DATABASE_KIND}`, seen.name),
  },
];
