import Typography from '@material-ui/core/Typography';
import { useTranslation } from '../../hooks/useTranslation';
import { isolate } from '../isolate';
import { Progress } from '../Progress';
import type { PreflightRun } from './PreflightRun';

/** How far the checks are and how they ended, told to screen readers too. */
export function RunState(props: { run?: PreflightRun; isOutdated: boolean }) {
  const { t } = useTranslation();
  const { run } = props;
  const checks = run?.checks ?? [];
  const count = (outcome: string) =>
    checks.filter(check => check.outcome === outcome).length;
  const isRunning = !run || run.state === 'running';
  const counts = {
    failures: count('failure'),
    warnings: count('warning'),
    passes: count('pass'),
    skipped: count('skipped'),
  };
  const isQuiet = counts.failures + counts.warnings === 0;
  // What was left unchecked says nothing for an import, and nothing against it
  const verdict =
    counts.passes > 0
      ? 'preflightField.allGood'
      : 'preflightField.nothingChecked';
  const summary = t('preflightField.summary', {
    failures: String(counts.failures),
    warnings: String(counts.warnings),
    passes: String(counts.passes),
    skipped: String(counts.skipped),
  });
  return (
    <>
      <div role="status" data-testid="everest-import-preflight-state">
        {isRunning && (
          <Typography>
            {t('preflightField.checking', { count: checks.length })}
          </Typography>
        )}
        {run?.state === 'done' && (
          <Typography>
            {isQuiet
              ? t('common.labelledText', { label: t(verdict), text: summary })
              : summary}
          </Typography>
        )}
        {run?.backup && !isRunning && (
          <Typography variant="body2">
            {t('preflightField.backup', { title: isolate(run.backup.title) })}
          </Typography>
        )}
        {props.isOutdated && (
          <Typography>
            <b>{t('preflightField.outdated')}</b>
          </Typography>
        )}
      </div>
      {isRunning && (
        <Progress
          label={t('preflightField.checking', { count: checks.length })}
        />
      )}
    </>
  );
}
