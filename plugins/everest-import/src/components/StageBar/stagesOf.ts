import {
  type Import,
  isAlarming,
  isFinalPhase,
} from '@everest-import/backstage-plugin-everest-import-common';

export type StageId = 'requested' | 'database' | 'import' | 'done';

export interface Stage {
  id: StageId;
  /** `stopped`: it ended here; `held`: here somebody has to do something. */
  state: 'done' | 'current' | 'held' | 'stopped' | 'open';
  /** How long it took, or has taken, in milliseconds; undefined where that is not known. */
  ms?: number;
}

/** What is the matter with a database that was ready before. */
const OF_DATABASE = ['database-paused', 'database-error'];

/** Everest begins with a database that is ready, and calls it `importing` from then on, whatever keeps the import. */
function isDatabaseThere({ phase, cause, database }: Import): boolean {
  const wasReady = database.ready || database.status === 'importing';
  return (
    phase === 'Importing' ||
    phase === 'Preparing' ||
    (phase === 'Blocked' &&
      wasReady &&
      !OF_DATABASE.includes(cause?.code ?? ''))
  );
}

/** The stage that an import stands in, or ended in. */
function standsIn(item: Import): StageId {
  const { phase, startedAt, outcome } = item;
  if ((outcome ?? phase) === 'Succeeded') {
    return 'done';
  }
  if (phase === 'Requested') {
    return 'requested';
  }
  return startedAt || isDatabaseThere(item) ? 'import' : 'database';
}

function isOver({ phase, outcome, gone }: Import): boolean {
  return isFinalPhase(phase) || outcome !== undefined || gone === true;
}

function stateThere(item: Import): Stage['state'] {
  const { phase, outcome } = item;
  // As everywhere: what alarms never looks well
  if (isAlarming(item)) {
    return 'held';
  }
  if ((outcome ?? phase) === 'Succeeded') {
    return 'done';
  }
  if (isOver(item)) {
    return 'stopped';
  }
  return phase === 'Blocked' ? 'held' : 'current';
}

function between(from: string | undefined, to: number): number | undefined {
  const ms = to - Date.parse(from ?? '');
  return Number.isNaN(ms) ? undefined : Math.max(ms, 0);
}

/**
 * The way of an import in four stages; a job made by hand finds its database there.
 *
 * @param now - milliseconds since 1970, for what goes on
 */
export function stagesOf(item: Import, now: number): Stage[] {
  const ids: StageId[] =
    item.origin === 'manual'
      ? ['requested', 'import', 'done']
      : ['requested', 'database', 'import', 'done'];
  const standing = standsIn(item);
  const there = ids.indexOf(standing);
  const state = stateThere(item);
  const end = isOver(item) ? Date.parse(item.finishedAt ?? '') : now;
  // Before Everest says that it has started, the phase tells when the database was there
  const began =
    item.startedAt ?? (standing === 'import' ? item.phaseSince : undefined);
  const lengths: Partial<Record<StageId, number>> = {
    database: between(item.requestedAt, began ? Date.parse(began) : end),
    import: between(began, end),
  };
  return ids.map((id, index) => {
    if (index > there) {
      return { id, state: 'open' };
    }
    const ms = lengths[id];
    return {
      id,
      state: index < there ? 'done' : state,
      ...(ms !== undefined && { ms }),
    };
  });
}
