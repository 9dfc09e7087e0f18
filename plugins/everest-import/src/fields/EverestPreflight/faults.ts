import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import type { everestImportTranslationRef } from '../../translation';
import { canAcknowledge, readAcknowledged } from './acknowledged';
import type { PreflightRun } from './PreflightRun';

type Translate = TranslationFunction<(typeof everestImportTranslationRef)['T']>;

/** What a run says that has failures of its own, over what they say themselves. */
export function failureTitle({ state, failures }: PreflightRun) {
  const isAnswer = state === 'refused' || state === 'denied';
  return isAnswer && !failures.some(({ trouble }) => trouble)
    ? (`preflightField.${state}` as const)
    : 'preflightField.broken';
}

/**
 * What keeps the form from going on, in as few sentences as there are kinds of it: what failed stands in the report
 * already, each once and with the way to mend it. Checks that could not be made keep nothing back.
 */
export function faultsOf(
  run: PreflightRun,
  data: unknown,
  t: Translate,
): string[] {
  const isRefused = run.state === 'refused' || run.state === 'denied';
  const reasons = readAcknowledged(data);
  const failures = run.checks.filter(({ outcome }) => outcome === 'failure');
  const hard = failures.filter(({ kind }) => kind === 'hard').length;
  const unanswered = failures
    .filter(canAcknowledge)
    .filter(
      check =>
        !reasons.some(
          ({ check: id, reason }) => id === check.id && reason.trim() !== '',
        ),
    );
  // One reason is for all that a check found
  const wanted = new Set(unanswered.map(({ id }) => id)).size;
  return [
    ...(isRefused ? [t(failureTitle(run))] : []),
    ...(hard > 0 ? [t('preflightField.fault.mend', { count: hard })] : []),
    ...(wanted > 0
      ? [t('preflightField.fault.giveReason', { count: wanted })]
      : []),
  ];
}
