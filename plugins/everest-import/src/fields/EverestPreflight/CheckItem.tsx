import Typography from '@material-ui/core/Typography';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import type { PreflightCheck } from '@everest-import/backstage-plugin-everest-import-common';
import { useTranslation } from '../../hooks/useTranslation';
import { canAcknowledge } from './acknowledged';
import { fieldOf } from './fieldOf';

const MAX_REASON = 1000;

const useStyles = makeStyles(
  theme => ({
    item: { marginBottom: theme.spacing(1.5), overflowWrap: 'anywhere' },
    skipped: { color: theme.palette.text.secondary },
  }),
  { name: 'EverestImportCheckItem' },
);

/** One check: what was found, where to look, what it means and what to do; a reason where one may go on in spite of it. */
export function CheckItem(props: {
  id: string;
  check: PreflightCheck;
  reason?: string;
  disabled?: boolean;
  onReason?: (reason: string) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { check, onReason } = props;
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
        <bdi>{check.title}</bdi>
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
      {[check.detail, check.remedy].filter(Boolean).map(text => (
        <Typography key={text} variant="body2">
          <bdi>{text}</bdi>
        </Typography>
      ))}
      {onReason && canAcknowledge(check) && (
        <TextField
          id={props.id}
          fullWidth
          margin="dense"
          label={t('preflightField.reason')}
          helperText={t('preflightField.reasonHelp')}
          value={props.reason ?? ''}
          disabled={props.disabled}
          inputProps={{ maxLength: MAX_REASON }}
          InputLabelProps={{ shrink: true }}
          onChange={event => onReason(event.target.value)}
        />
      )}
    </li>
  );
}
