import type { ImportRequest } from '@everest-import/backstage-plugin-everest-import-common';
import type { EverestImportApi } from '../../api';
import { statusOf } from '../../components/LoadFailure';
import { failuresOf } from '../failures';
import { BEGUN, type PreflightRun, withLine } from './PreflightRun';

/** A create would say the same of such a request; of anything else nobody knows. */
const REFUSALS = [400, 422];

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
    const isRefused = REFUSALS.includes(statusOf(error as Error) ?? 0);
    become({ ...run, state: isRefused ? 'refused' : 'broken', failures });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
  return run;
}
