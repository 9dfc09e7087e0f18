import { type ReactNode, Suspense } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PreflightCheck } from '@everest-import/backstage-plugin-everest-import-common';
import { everestImportChecksTranslationRef } from '../../checkTranslation';
import { useTranslation } from '../../hooks/useTranslation';
import { checkWords } from '../../words/checkWords';
import { fieldOf } from './fieldOf';

const useStyles = makeStyles(
  theme => ({
    item: { marginBottom: theme.spacing(1.5), overflowWrap: 'anywhere' },
    skipped: { color: theme.palette.text.secondary },
  }),
  { name: 'EverestImportCheckItem' },
);

interface CheckItemProps {
  check: PreflightCheck;
  /** What may be said to it. */
  children?: ReactNode;
}

function WordedCheck(props: CheckItemProps) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { check } = props;
  const { t: say } = useTranslationRef(everestImportChecksTranslationRef);
  const words = checkWords(check, say);
  const holder = check.field && fieldOf(check.field);
  const isFailure = check.outcome === 'failure';
  return (
    <li
      className={`${classes.item} ${
        check.outcome === 'skipped' ? classes.skipped : ''
      }`}
      data-testid="everest-import-check"
      data-outcome={check.outcome}
    >
      <Typography>
        <bdi>{words.title}</bdi>
        {isFailure &&
          ` (${t(
            check.kind === 'hard'
              ? 'preflightField.hard'
              : 'preflightField.advice',
          )})`}
      </Typography>
      {check.field && (
        <Typography variant="caption" component="p">
          {t('preflightField.about', {
            field: holder ? t(`preflightField.field.${holder}`) : check.field,
          })}
          {holder && (
            <>
              {' '}
              <code>{check.field}</code>
            </>
          )}
        </Typography>
      )}
      {[words.detail, words.remedy].map(
        (text, index) =>
          text && (
            <Typography key={index} variant="body2">
              <bdi>{text}</bdi>
            </Typography>
          ),
      )}
      {props.children}
    </li>
  );
}

/** One check: what was found, where to look, what it means and what to do. The form stays while its words are loaded. */
export function CheckItem(props: CheckItemProps) {
  return (
    <Suspense fallback={null}>
      <WordedCheck {...props} />
    </Suspense>
  );
}
