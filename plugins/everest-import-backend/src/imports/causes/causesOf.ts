import { PhaseCauses } from '../../everest/PhaseCauses';
import { CauseInput } from './CauseInput';
import { causeOf, saidBy, specificOf, toCause, weight } from './causeOf';
import { database } from './database';
import { databaseDeleted, importWithdrawn } from './endings';
import { line } from './lines';
import { Seen } from './Seen';
import { UNKNOWN } from './unknown';

function failure(seen: Seen) {
  const lines = seen.lastWords();
  return (
    causeOf(seen, [...lines, ...seen.beforeErrors()]) ?? {
      ...toCause(UNKNOWN.failure, seen, lines),
      detail: seen.jobLines()[0]?.text ?? '',
    }
  );
}

function paused(seen: Seen) {
  const [known] = database;
  const shown = known.shows?.(seen) ?? [];
  return toCause(
    known,
    seen,
    shown.length > 0 ? shown : line('database', 'status: paused'),
  );
}

/** The causes of one import, by its evidence. Pure. */
export function causesOf(input: CauseInput): PhaseCauses {
  return {
    failure: () => failure(new Seen(input)),
    saysMore: (cause, told) => weight(cause) > weight(told),
    block: word => {
      const seen = new Seen(input);
      if (word === 'database-paused') {
        return paused(seen);
      }
      if (word === 'job-error') {
        const lines = seen.jobLines();
        return saidBy(seen, lines) ?? toCause(UNKNOWN.job, seen, lines);
      }
      const lines = seen.databaseLines();
      return (
        specificOf(seen, [...lines, ...seen.stuck()]) ??
        toCause(UNKNOWN.database, seen, lines)
      );
    },
    holdUp: since => {
      const seen = new Seen({ ...input, since });
      const cause = causeOf(seen, seen.holdUps());
      return { cause, lookAgainAt: seen.dueAt };
    },
    withdrawn: importWithdrawn,
    deleted: databaseDeleted,
  };
}
