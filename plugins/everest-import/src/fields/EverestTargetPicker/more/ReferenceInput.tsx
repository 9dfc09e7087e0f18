import TextField from '@material-ui/core/TextField';
import { useTranslation } from '../../../hooks/useTranslation';
import { isolate } from '../../isolate';
import { NativeSelect, type SelectOption } from '../../NativeSelect';

/** A name of something that is in the cluster: chosen where the portal can see what there is, typed where it can't. */
export function ReferenceInput(props: {
  id: string;
  label: string;
  value: string | undefined;
  /** Undefined where nobody can say. */
  options: SelectOption[] | undefined;
  empty: string;
  optional?: boolean;
  /** What to do where there is none. */
  nothing: string;
  disabled?: boolean;
  fault?: string;
  onChange: (value: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const { options, nothing, fault: missing, ...shared } = props;
  const { value } = props;
  // Of the namespace that was chosen before, or of a link
  const isGone =
    value !== undefined && options?.every(option => option.value !== value);
  const fault = isGone ? t('more.gone', { value: isolate(value) }) : missing;
  if (options) {
    return (
      <NativeSelect
        {...shared}
        options={options}
        gone={fault}
        help={options.length === 0 ? nothing : undefined}
      />
    );
  }
  return (
    <TextField
      id={props.id}
      label={props.label}
      value={props.value ?? ''}
      disabled={props.disabled}
      error={fault !== undefined}
      helperText={fault ?? t('more.typed')}
      fullWidth
      margin="dense"
      InputLabelProps={{ shrink: true }}
      onChange={event => props.onChange(event.target.value.trim() || undefined)}
    />
  );
}
