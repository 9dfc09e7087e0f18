import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { useTranslation } from '../../hooks/useTranslation';
import { isolate } from '../isolate';
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
  };
  const isGood = counts.failures + counts.warnings === 0;
  const summary = t('preflightField.summary', {
    failures: String(counts.failures),
    warnings: String(counts.warnings),
    passes: String(counts.passes),
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
            {isGood && `${t('preflightField.allGood')}: `}
            {summary}
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
        <LinearProgress
          aria-label={t('preflightField.checking', { count: checks.length })}
        />
      )}
    </>
  );
}
