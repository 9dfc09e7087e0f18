import type { ImportRequest } from '@everest-import/backstage-plugin-everest-import-common';
import type { EverestImportApi } from '../../api';
import { statusOf } from '../../components/LoadFailure';
import { failuresOf } from '../failures';
import { BEGUN, type PreflightRun, withLine } from './PreflightRun';

const INCOMPLETE = [400, 422];
/** Too many checks of this user are under way: it says nothing of the import. */
const BUSY = 429;

/** A create would say the same of such a request; of anything else nobody knows. */
function stateAfter(status = 0): PreflightRun['state'] {
  if (INCOMPLETE.includes(status)) {
    return 'refused';
  }
  const isDenied = status >= 400 && status < 500 && status !== BUSY;
  return isDenied ? 'denied' : 'broken';
}

/**
 * Runs the checks once. Never rejects: a run that fails says so itself.
 *
 * @param options.onChange - told of the run whenever it comes further
 * @param options.slowText - what a run says that took too long
 */
export async function runPreflight(options: {
  api: EverestImportApi;
  request: Partial<ImportRequest>;
  signal: AbortSignal;
  timeoutMs: number;
  slowText: string;
  onChange: (run: PreflightRun) => void;
}): Promise<PreflightRun> {
  const { api, request, signal, onChange } = options;
  let run = BEGUN;
  const become = (next: PreflightRun) => {
    run = next;
    onChange(run);
  };
  const controller = new AbortController();
  const abort = () => controller.abort();
  let slow = false;
  const timer = setTimeout(() => {
    slow = true;
    abort();
  }, options.timeoutMs);
  signal.addEventListener('abort', abort);
  become(run);
  try {
    await api.preflight(request, {
      signal: controller.signal,
      onLine: line => become(withLine(run, line)),
    });
  } catch (error) {
    const failures = slow
      ? [{ message: options.slowText }]
      : failuresOf(error as Error);
    become({ ...run, state: stateAfter(statusOf(error as Error)), failures });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
  return run;
}
