import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import type { everestImportTranslationRef } from '../../translation';
import { checkWords } from '../../words/checkWords';
import { noteWords } from '../../words/noteWords';
import type { CheckTranslate } from '../../words/saidBy';
import { troubleWords } from '../troubleWords';
import { canAcknowledge, readAcknowledged } from './acknowledged';
import type { PreflightRun } from './PreflightRun';

type Translate = TranslationFunction<(typeof everestImportTranslationRef)['T']>;

/** Everything that keeps the form from going on, in sentences; checks that could not be made do not. */
export function faultsOf(
  run: PreflightRun,
  data: unknown,
  { t, say }: { t: Translate; say: CheckTranslate },
): string[] {
  const sentence = (...parts: (string | undefined)[]) =>
    parts.filter(Boolean).join(' ');
  const reasons = readAcknowledged(data);
  const refusals =
    run.state === 'refused' || run.state === 'denied'
      ? run.failures.map(failure =>
          failure.trouble
            ? troubleWords(failure.trouble, t)
            : noteWords(failure, say),
        )
      : [];
  const failures = run.checks.filter(({ outcome }) => outcome === 'failure');
  const hard = failures
    .filter(({ kind }) => kind === 'hard')
    .map(check => checkWords(check, say))
    .map(({ title, remedy }) => sentence(title, remedy));
  const unanswered = failures
    .filter(canAcknowledge)
    .filter(
      check =>
        !reasons.some(
          ({ check: id, reason }) => id === check.id && reason.trim() !== '',
        ),
    )
    .map(check =>
      t('preflightField.fault.giveReason', {
        title: checkWords(check, say).title,
      }),
    );
  return [...refusals, ...hard, ...unanswered];
}
