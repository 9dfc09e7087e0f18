import TextField from '@material-ui/core/TextField';
import { useTranslation } from '../../hooks/useTranslation';

const MAX_REASON = 1000;

/** Why to go on in spite of an advice. */
export function ReasonInput(props: {
  id: string;
  reason?: string;
  disabled?: boolean;
  onReason: (reason: string) => void;
}) {
  const { t } = useTranslation();
  return (
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
      onChange={event => props.onReason(event.target.value)}
    />
  );
}
