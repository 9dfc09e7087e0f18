import { type ReactNode, Suspense } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PreflightCheck } from '@everest-import/backstage-plugin-everest-import-common';
import { everestImportChecksTranslationRef } from '../../checkTranslation';
import { useTranslation } from '../../hooks/useTranslation';
import { checkWords } from '../../words/checkWords';
import { inFormWords } from './inFormWords';
import { PlaceLink } from './PlaceLink';
import type { WayTo } from './useWayTo';

const useStyles = makeStyles(
  theme => ({
    item: { marginBottom: theme.spacing(1.5), overflowWrap: 'anywhere' },
    skipped: { color: theme.palette.text.secondary },
  }),
  { name: 'EverestImportCheckItem' },
);

interface CheckItemProps {
  check: PreflightCheck;
  wayTo?: WayTo;
  /** What may be said to it. */
  children?: ReactNode;
}

function WordedCheck(props: CheckItemProps) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { check } = props;
  const { t: say } = useTranslationRef(everestImportChecksTranslationRef);
  const words = checkWords(inFormWords(check, t), say);
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
      {[words.detail, words.remedy].map(
        (text, index) =>
          text && (
            <Typography key={index} variant="body2">
              <bdi>{text}</bdi>
            </Typography>
          ),
      )}
      <PlaceLink of={check.field} wayTo={props.wayTo} />
      {props.children}
    </li>
  );
}

/** One check: what was found, what it means, what to do and where. The form stays while its words are loaded. */
export function CheckItem(props: CheckItemProps) {
  return (
    <Suspense fallback={null}>
      <WordedCheck {...props} />
    </Suspense>
  );
}
