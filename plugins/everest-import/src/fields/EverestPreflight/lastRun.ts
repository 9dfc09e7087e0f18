import type { EverestImportApi } from '../../api';
import type { PreflightRun } from './PreflightRun';

interface LastRun {
  /** Resolves when the run is over, however it ends. */
  over: Promise<PreflightRun>;
  /** Whether the form, or one of its secrets, is no longer what was checked. */
  outdated: boolean;
}

/**
 * The run on the page, for the validation: it gets no secrets, so it can't check anything itself. By the app's client,
 * so that two apps never mix.
 */
const lastRuns = new WeakMap<EverestImportApi, LastRun>();

/** Keeps a run for the validation. */
export function keepRun(
  api: EverestImportApi,
  over: Promise<PreflightRun>,
): void {
  lastRuns.set(api, { over, outdated: false });
}

/** Says whether the form is still what was checked. */
export function markRun(api: EverestImportApi, outdated: boolean): void {
  const last = lastRuns.get(api);
  if (last) {
    last.outdated = outdated;
  }
}

/** Forgets the run: its field has left the page. */
export function forgetRun(api: EverestImportApi): void {
  lastRuns.delete(api);
}

/** The run that the field shows, once it is over; undefined where no field is on the page. */
export async function finishedRun(
  api: EverestImportApi,
): Promise<{ run: PreflightRun; outdated: boolean } | undefined> {
  const last = lastRuns.get(api);
  if (!last) {
    return undefined;
  }
  const run = await last.over;
  // Another run may have begun meanwhile.
  return lastRuns.get(api) === last
    ? { run, outdated: last.outdated }
    : finishedRun(api);
}
