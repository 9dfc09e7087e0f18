import { ResponseError, toError } from '@backstage/errors';
import {
  causeWithoutLog,
  Import,
  isAlarming,
  ImportOutcome,
  isFinalPhase,
} from '@everest-import/backstage-plugin-everest-import-common';
import { toTaskError } from '../backend/refusal';
import { WaitClock } from './WaitClock';

const INTERVAL_MS = 5_000;

function addressOf({ cluster, namespace, name }: Import): string {
  return `${cluster}/${namespace}/${name}`;
}

function describe(current: Import): string {
  const line = `Import of '${addressOf(current)}' is ${current.phase}`;
  if (!current.cause) {
    return line;
  }
  // Read as the portal itself: whoever reads the task may not be let to read the log
  const { title, detail, remedy } = causeWithoutLog(current.cause);
  return [`${line}: ${title}`, detail]
    .map(text => text.replace(/[.\s]+$/, ''))
    .concat(remedy)
    .filter(Boolean)
    .join('. ');
}

function outcomeOf(current: Import): ImportOutcome | undefined {
  return isFinalPhase(current.phase) ? current.phase : current.outcome;
}

/** An answer that another look will not change. */
function isRefusal(error: unknown): boolean {
  return (
    ResponseError.is(error) &&
    error.statusCode >= 400 &&
    error.statusCode < 500 &&
    error.statusCode !== 429
  );
}

/** Whether it has succeeded; every other end is thrown. */
function endOf(current: Import): boolean {
  const outcome = outcomeOf(current);
  if (outcome === 'Failed') {
    throw new Error(describe({ ...current, phase: outcome }));
  }
  if (outcome !== 'Succeeded' && current.gone) {
    throw new Error(
      `The database '${addressOf(
        current,
      )}' was deleted before its import ended; import it again`,
    );
  }
  return outcome === 'Succeeded';
}

/**
 * Looks until the import has ended. A failed look is no failed import: it looks again until the deadline.
 *
 * @returns `Succeeded`, with the alarm where the data is in danger; every other end is thrown.
 */
export async function waitForEnd(options: {
  importId: string;
  /** Undefined after a restart: to be read first. */
  first?: Import;
  timeoutMinutes: number;
  deadline: number;
  clock: WaitClock;
  signal?: AbortSignal;
  read(): Promise<Import>;
  tell(current: Import, line: string): Promise<void>;
  warn(line: string): void;
}): Promise<{ outcome: ImportOutcome; alarm?: string }> {
  const { clock, deadline, signal } = options;
  let current = options.first;
  let told: string | undefined;
  let away = false;

  for (;;) {
    const news = current && `${current.phase} ${current.cause?.code ?? ''}`;
    if (current && news !== told) {
      await options.tell(current, describe(current));
      told = news;
    }
    if (current && endOf(current)) {
      return {
        outcome: 'Succeeded',
        ...(isAlarming(current) && { alarm: describe(current) }),
      };
    }
    const left = deadline - clock.now();
    if (left <= 0) {
      throw new Error(
        `Import of '${
          current ? addressOf(current) : options.importId
        }' has not ended within ${options.timeoutMinutes} minutes, ${
          current ? `it is ${current.phase}` : 'how it stands is not known'
        }. It goes on; its page shows how it ends`,
      );
    }
    if (current || away) {
      await clock.sleep(Math.min(INTERVAL_MS, left), signal);
    }

    try {
      current = await options.read();
      away = false;
    } catch (error) {
      signal?.throwIfAborted();
      if (isRefusal(error)) {
        throw toTaskError(error);
      }
      if (!away) {
        options.warn(
          `Can't read the import, looking again: ${toError(error).message}`,
        );
        away = true;
      }
    }
  }
}
