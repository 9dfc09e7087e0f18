import TextField from '@material-ui/core/TextField';
import { useTranslation } from '../../hooks/useTranslation';
import { FailureText } from '../FailureText';
import type { Failure } from '../failures';

/** Which of a configured source's buckets. */
export function BucketSelect(props: {
  id: string;
  buckets: string[];
  bucket?: string;
  disabled?: boolean;
  failures: Failure[];
  onChange: (bucket: string) => void;
}) {
  const { t } = useTranslation();
  const { buckets, bucket = '' } = props;
  return (
    <>
      <TextField
        id={props.id}
        select
        fullWidth
        margin="dense"
        label={t('backupPicker.bucket')}
        value={buckets.includes(bucket) ? bucket : ''}
        disabled={props.disabled}
        SelectProps={{ native: true }}
        InputLabelProps={{ shrink: true }}
        onChange={event => props.onChange(event.target.value)}
      >
        <option value="" disabled />
        {buckets.map(name => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </TextField>
      <FailureText failures={props.failures} />
    </>
  );
}
